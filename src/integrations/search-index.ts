import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { firstFilePath } from '../search/places.ts';
import type { SearchRecord } from '../search/records.ts';
import { buildFirstFile, buildSearchFiles, unlimited } from './search-files.ts';

export interface SearchIndexOptions {
  /** Gives the records of everything that is published; called once a build, and on each request while developing. */
  records: () => Promise<SearchRecord[]>;
}

/** Publishes what searching needs: the first file and the index. While developing, the first file holds everything. */
export function searchIndex({ records }: SearchIndexOptions): AstroIntegration {
  let base = '/';
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
          records().then((found) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(JSON.stringify(buildFirstFile(found, unlimited)));
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const found = await records();
        const files = await buildSearchFiles(found);
        for (const { path, content } of files) {
          const file = new URL(path, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`${found.length} 个页面可以搜索`);
      },
    },
  };
}
