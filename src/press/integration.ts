import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { pictureFiles } from '../archive/picture-files.ts';
import type { Archive } from '../archive/read.ts';
import { sharedList } from '../threads/list.ts';
import { startPress, type Press } from './press.ts';
import { watchProgram, type WatchedProgram } from './program.ts';
import { sheavesOf } from './sheaves.ts';

export interface PressOptions {
  /** Absolute path of the content folder. */
  content: string;
  archive: () => Promise<Archive>;
  /** How many threads draw editions beside this one; as many as are worth it, unless told. With none, Astro draws all. */
  threads?: number | undefined;
}

/** A thread has to load the program and link all plans first; for fewer files each it takes longer than it saves. */
const fewestFiles = 500;
/** Files after which it is told how far it is. */
const progressEvery = 5000;

/** Draws the pages of editions beside Astro where there are many; Astro draws all others. */
export function press(options: PressOptions): AstroIntegration {
  let config: AstroConfig;
  let program: string | undefined;
  return {
    name: 'yaodian:press',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build' || options.threads === 0) return;
        updateConfig({ vite: { plugins: [{
          name: 'yaodian:press',
          apply: 'build',
          writeBundle({ dir }, bundle) {
            const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry);
            if (this.environment.name === 'prerender' && dir !== undefined && entry !== undefined) program = pathToFileURL(join(dir, entry.fileName)).href;
          },
        }] } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        if (options.threads === 0) return;
        setPrerenderer((astro) => {
          if (program === undefined) throw new Error('the program of the pages was not seen');
          return withPress(astro, { ...options, program, config, logger });
        });
      },
    },
  };
}

interface PressSetting extends PressOptions {
  program: string;
  config: AstroConfig;
  logger: AstroIntegrationLogger;
}

function withPress(astro: AstroPrerenderer, setting: PressSetting): AstroPrerenderer {
  let watched: WatchedProgram;
  let running: Press | undefined;
  let failed = false;
  return {
    name: 'yaodian:press',
    async setup() {
      watched = await watchProgram(setting.program);
      await astro.setup?.();
    },
    async getStaticPaths() {
      const all = await astro.getStaticPaths();
      const { base, outDir, site, server } = setting.config;
      const routes = new Map(watched.routes.map((route, index) => [route, index]));
      const { sheaves, others } = sheavesOf(all, (route) => routes.get(route)!, `${base.replace(/\/$/u, '')}/`);
      const total = sheaves.reduce((sum, sheaf) => sum + sheaf.length, 0);
      if (total < (setting.threads === undefined ? fewestFiles : 1)) return all;
      for (const { file } of sheaves.flat()) {
        if (file.endsWith('/index.html')) watched.addPage(file.slice(0, -'index.html'.length));
      }
      let done = 0;
      running = startPress({
        program: setting.program, settings: watched.settings(), content: setting.content, archive: await setting.archive(), pictures: pictureFiles(), sheaves: sharedList(sheaves),
        folder: fileURLToPath(outDir), origin: new URL(site ?? `http://localhost:${server.port}`).origin,
      }, setting.threads ?? Math.min(availableParallelism() - 1, Math.floor(total / fewestFiles)), (files) => {
        if (Math.floor(done / progressEvery) < Math.floor((done += files) / progressEvery)) setting.logger.info(`正在生成网页和数据文件 ${done}/${total}`);
      });
      return others;
    },
    async render(request, given) {
      try {
        return await astro.render(request, given);
      } catch (error) {
        failed = true;
        throw error;
      }
    },
    async teardown() {
      try {
        // Whoever has to hear of a fault does not wait for all other pages.
        if (!failed) await running?.join(watched.draw);
      } finally {
        await running?.stop();
        await astro.teardown?.();
      }
    },
  };
}
