import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { cardsOfArchive } from '../archive/cards.ts';
import { editionNames } from '../archive/edition.ts';
import type { Archive } from '../archive/read.ts';
import { readArchiveOnce } from '../archive/read-once.ts';
import { daysOfChange, retiredPaths } from '../compliance/site-map.ts';
import { allowanceOf } from '../serving/policy.ts';
import { press } from '../press/integration.ts';
import { withSteps } from './build-steps.ts';
import { compressedFiles } from './compressed-files.ts';
import { browserScripts } from './browser-scripts.ts';
import { contentPolicy } from './content-policy.ts';
import { downloadsWithheld } from './downloads-withheld.ts';
import { headersForHosts } from './headers-file.ts';
import { icons } from './icons.ts';
import { offlineFiles } from './offline-files.ts';
import { searchIndex } from './search-index.ts';
import { sharePictures } from './share-pictures.ts';
import { siteMap } from './site-map.ts';

export interface PublicationOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Whether files lie there compressed as well. */
  compress: boolean;
  /** Whether pages have share pictures. */
  pictures: boolean;
  /** How many threads draw pages of editions; as many as are worth it, unless told. */
  threads?: number | undefined;
}

/** All that turns a content folder into a site beside its pages: checks, share pictures, search, the site map. */
export function publication({ content, compress, pictures, threads }: PublicationOptions): AstroIntegration[] {
  const archive = (): Promise<Archive> => readArchiveOnce(content);
  const allowance = async () => allowanceOf((await archive()).site);
  return withSteps([
    contentFolder(content, archive),
    press({ content, archive, threads }),
    downloadsWithheld(archive),
    ...(pictures ? [{ step: '分享图片', integration: sharePictures({ publication: async () => ({ cards: cardsOfArchive(await archive()) }) }) }] : []),
    { step: '搜索索引', integration: searchIndex({ archive }) },
    { step: '网站地图', integration: siteMap({
      days: async () => {
        const { ledgers, siteLedger, articles } = await archive();
        return daysOfChange(ledgers.values(), siteLedger, articles);
      },
      unlisted: async () => retiredPaths((await archive()).articles),
    }) },
    browserScripts(),
    contentPolicy(),
    { step: '图标', integration: icons() },
    // Lists what the others wrote.
    { step: '离线清单', integration: offlineFiles({ otherEditions: async () => (await archive()).plans.slice(1).map(({ edition }) => edition) }) },
    { step: '响应头', integration: headersForHosts({ allowance }) },
    { step: '预压缩', integration: compressedFiles({ wanted: compress }) },
  ]);
}

/** For more editions, memory is cleared more often: otherwise each thread takes what it may, gigabytes. For fewer that costs time and spares little. */
const roomyUpTo = 300;

/** Checks the content before anything is built from it, and follows its changes while writing. */
function contentFolder(content: string, archive: () => Promise<Archive>): AstroIntegration {
  return {
    name: 'yaodian:content',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') {
          if ((await editionNames(content)).length > roomyUpTo) setFlagsFromString('--heap-growing-percent=60');
          await archive();
        }
        updateConfig({ vite: { plugins: [{
          name: 'yaodian:content',
          configureServer(server) {
            server.watcher.add(content);
            server.watcher.on('all', (_event, path) => {
              if (!path.startsWith(content)) return;
              server.moduleGraph.invalidateAll();
              server.ws.send({ type: 'full-reload' });
            });
          },
        }] } });
      },
    },
  };
}
