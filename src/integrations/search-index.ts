import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { firstFilePath } from '../search/places.ts';
import type { SearchedArchive } from './search-records.ts';

export interface SearchIndexOptions {
  /** Gives everything that is published; called once a build, and on each request while developing. */
  archive: () => Promise<SearchedArchive>;
}

/** Publishes what searching needs: the first file and the index. While developing, the first file holds everything. */
export function searchIndex({ archive }: SearchIndexOptions): AstroIntegration {
  let base = '/';
  let folder: string | undefined;
  let indexing: Indexing | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Astro has emptied the folder by then; written now, the index is in nobody's way while pages are drawn.
        if (command === 'build') updateConfig({ vite: { plugins: [{ name: 'search-index', apply: 'build', closeBundle: () => indexing?.publish(folder!) }] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/u, '/');
        folder = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/\?.*$/u, '');
          if (path !== `${base}${firstFilePath}` && path !== `/${firstFilePath}`) {
            next();
            return;
          }
          wholeFile(archive).then((file) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(file);
          }, next);
        });
      },
      'astro:build:start': async () => {
        indexing = startIndexing(await archive());
      },
      'astro:build:done': async ({ logger }) => {
        logger.info(`${await indexing!.published()} 个页面可以搜索`);
      },
    },
  };
}

/** What makes the index is loaded here only where it is needed: a build has it in a thread. */
async function wholeFile(archive: SearchIndexOptions['archive']): Promise<string> {
  const [{ buildFirstFile, unlimited }, { recordsOf }] = await Promise.all([import('./search-files.ts'), import('./search-records.ts')]);
  return JSON.stringify(buildFirstFile(recordsOf(await archive()), unlimited));
}

interface Indexing {
  /** Has everything written into a built site's folder, once. */
  publish: (folder: string) => void;
  /** Waits until it is written; gives the number of records. */
  published: () => Promise<number>;
}

function startIndexing({ shown, glossary, ledgers, articles }: SearchedArchive): Indexing {
  const searched: SearchedArchive = { shown, glossary, ledgers, articles };
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), { workerData: searched });
  // A build that fails does not wait for it.
  worker.unref();
  let count: number | undefined;
  const ended = new Promise<number>((finish, fail) => {
    worker.once('message', (records: number) => { count = records; }).once('error', fail).once('exit', (code) => {
      if (count === undefined) fail(new Error(`the thread that makes the search index ended with ${code}`));
      else finish(count);
    });
  });
  ended.catch(() => undefined); // told where it is waited for
  let isTold = false;
  return {
    publish: (folder) => {
      if (!isTold) worker.postMessage(folder);
      isTold = true;
    },
    published: () => {
      worker.ref();
      return ended;
    },
  };
}
