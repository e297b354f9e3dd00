import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { BuildFailure, buildSite } from './build.ts';
import { siteBuilder, sites } from './sites.ts';

/**
 * Runs once, beside the workers: builds sites on demand for all of them, and removes them at the end.
 * A run that asks for none pays for none.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ending = new AbortController();
  const site = siteBuilder(sites, (request) => buildSite({ ...request, signal: ending.signal }));
  const server = createServer(async (request, response) => {
    try {
      const { directory, base, log } = await site.get(request.url?.slice(1) ?? '');
      response.end(JSON.stringify({ directory, base, log }));
    } catch (error) {
      response.statusCode = 500;
      response.end(error instanceof BuildFailure ? error.log : String(error));
    }
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  project.provide('sitesAddress', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  project.onTestsRerun(() => site.removeAll());
  return async () => {
    ending.abort();
    await site.removeAll();
    server.close();
    server.closeAllConnections();
  };
}
