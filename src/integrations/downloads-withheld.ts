import type { AstroIntegration } from 'astro';
import { paperOfEdition, readDownloads } from '../archive/downloads.ts';
import { downloadsFolder } from '../archive/downloads-folder.ts';
import type { Archive } from '../archive/read.ts';
import type { Outdated } from '../paper/download.ts';
import { addressesUnder } from '../share/picture.ts';

const reasons: Record<Outdated, string> = { text: '生成以后文字有改动', site: '文件中的网址不是本站现在的网址', file: '文件被改动过' };

/** Tells whoever builds the site which files of whole plans are not offered any more, and why. */
export function downloadsWithheld(archive: () => Promise<Archive>): AstroIntegration {
  let siteAddress: string | undefined;
  return {
    name: 'yaodian:downloads',
    hooks: {
      'astro:config:done': ({ config }) => {
        siteAddress = addressesUnder(config.site, config.base)('/');
      },
      'astro:build:start': async ({ logger }) => {
        const { shown, ledgers } = await archive();
        for (const plan of shown) {
          const { withheld } = await readDownloads(downloadsFolder, paperOfEdition(plan, ledgers.get(plan.edition)), siteAddress);
          for (const { file, why } of withheld) logger.warn(`${file} 没有提供下载：${reasons[why]}，请重新生成`);
        }
      },
    },
  };
}
