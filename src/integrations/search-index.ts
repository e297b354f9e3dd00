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
  let indexing: Indexing | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/u, '/');
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
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await indexing!.publish(fileURLToPath(dir))} 个页面可以搜索`);
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
  /** Writes everything into a built site's folder; gives the number of records. */
  publish: (folder: string) => Promise<number>;
}

function startIndexing({ shown, glossary, ledgers, articles }: SearchedArchive): Indexing {
  const searched: SearchedArchive = { shown, glossary, ledgers, articles };
  const worker = new Worker(new URL('./search-index-worker.ts', import.meta.url), { workerData: searched });
  // A build that fails does not wait for it.
  worker.unref();
  const failed = new Promise<never>((_, fail) => {
    worker.once('error', fail).once('exit', (code) => fail(new Error(`the thread that makes the search index ended with ${code}`)));
  });
  failed.catch(() => undefined); // told where it is waited for
  return {
    publish: async (folder) => {
      worker.ref();
      const published = new Promise<number>((settle) => worker.once('message', settle));
      worker.postMessage(folder);
      try {
        return await Promise.race([published, failed]);
      } finally {
        await worker.terminate();
      }
    },
  };
}
