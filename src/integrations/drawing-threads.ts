/** Draws a large site's pages on all processors: Astro draws them on one. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Archive } from '../archive/read.ts';
import { startDrawer, type Drawer } from './drawing-pool.ts';

/** What Astro's bundle of pages gives beside its types: what is set here is all that drawing asks of the build. */
interface PagesBundle {
  app: {
    manifest: { routes: readonly { routeData: object }[] };
    setInternals: (internals: BuildInternals) => void;
    setOptions: (options: BuildOptions) => void;
  };
}

interface BuildInternals {
  pagesByKeys: ReadonlyMap<string, { styles: unknown[] }>;
}

interface BuildOptions {
  settings: { scripts: unknown[]; config: { build: { concurrency: number } } };
}

export interface DrawingThreadsOptions {
  /** Absolute path of the content folder. */
  content: string;
  archive: () => Promise<Archive>;
  /** How many threads draw beside this one; as many as are worth it, unless told. */
  threads?: number | undefined;
}

/** A thread has to load all pages' code and link all plans first; for fewer files it takes longer than it saves. */
const fewestFiles = 2000;
/** Files that wait at each thread, so that none stands still while this one is busy. */
const waitingAtEach = 8;

/** The pages' bundle as this build wrote it. */
let bundleFile: string | undefined;

export function drawingThreads({ content, archive, threads }: DrawingThreadsOptions): AstroIntegration {
  return {
    name: 'yaodian:drawing-threads',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build' || threads === 0) return;
        updateConfig({
          vite: { plugins: [{
            name: 'yaodian:drawing-threads',
            apply: 'build',
            writeBundle({ dir }, bundle) {
              const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry);
              if (this.environment.name === 'prerender' && dir !== undefined && entry !== undefined) bundleFile = pathToFileURL(join(dir, entry.fileName)).href;
            },
          }] },
        });
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        if (threads === 0) return;
        setPrerenderer((one) => withThreads(one, { content, archive, threads }, (count) => logger.info(`另用 ${count} 个线程生成网页`)));
      },
    },
  };
}

function withThreads(one: AstroPrerenderer, { content, archive, threads }: DrawingThreadsOptions, told: (count: number) => void): AstroPrerenderer {
  let bundle: PagesBundle;
  let internals: BuildInternals;
  let options: BuildOptions;
  let routes: Map<object, number>;
  let drawers: Drawer[] = [];
  return {
    name: 'yaodian:drawing-threads',
    async setup() {
      if (bundleFile === undefined) throw new Error('the bundle of pages was not seen');
      bundle = (await import(/* @vite-ignore */ bundleFile)) as PagesBundle;
      const { app } = bundle;
      const { setInternals, setOptions } = app;
      app.setInternals = (given) => setInternals.call(app, internals = given);
      app.setOptions = (given) => setOptions.call(app, options = given);
      await one.setup?.();
      routes = new Map(app.manifest.routes.map(({ routeData }, index) => [routeData, index]));
    },
    async getStaticPaths() {
      const paths = await one.getStaticPaths();
      const count = threads ?? Math.min(availableParallelism() - 1, Math.floor(paths.length / fewestFiles));
      if (count > 0) {
        const given = {
          bundle: bundleFile!, content, archive: await archive(), scripts: options.settings.scripts,
          styles: new Map([...internals.pagesByKeys].map(([key, { styles }]) => [key, styles])),
        };
        // Astro reads it after this: by then it is known whether there are threads to keep busy.
        options.settings.config.build.concurrency = waitingAtEach * (count + 1);
        drawers = Array.from({ length: count }, () => startDrawer(given));
        told(count);
      }
      return paths;
    },
    render: async (request, given) => {
      const route = routes.get(given.routeData);
      const free = drawers.filter(({ waiting }) => waiting() < waitingAtEach).sort((a, b) => a.waiting() - b.waiting())[0];
      return free === undefined || route === undefined ? one.render(request, given) : free.draw(request.url, route);
    },
    async teardown() {
      await Promise.all(drawers.map((drawer) => drawer.end()));
      await one.teardown?.();
    },
  };
}
