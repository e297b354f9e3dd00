/** One thread that draws pages; `drawing-pool.ts` starts it. */

import { parentPort, workerData } from 'node:worker_threads';
import { handArchive } from '../archive/read-once.ts';
import { drawnPages } from './drawn-pages.ts';
import type { Drawing, DrawingWork, Drawn } from './drawing-pool.ts';

/** Astro's bundle of pages, as much of it as is asked for. */
interface Bundle {
  app: {
    manifest: { routes: { routeData: object }[] };
    setInternals: (internals: object) => void;
    setOptions: (options: object) => void;
    render: (request: Request, options: { routeData: object }) => Promise<Response>;
  };
}

const { bundle, content, archive, scripts, styles } = workerData as DrawingWork;
handArchive(content, archive);
const { app } = (await import(/* @vite-ignore */ bundle)) as Bundle;
app.setInternals({ pagesByKeys: new Map([...styles].map(([key, of]) => [key, { styles: of }])), entrySpecifierToBundleMap: new Map() });
app.setOptions({ settings: { scripts }, logger: { options: { destination: { write: () => true } } } });

async function draw({ number, address, route }: Drawing): Promise<Drawn> {
  try {
    const response = await app.render(new Request(address), app.manifest.routes[route]!);
    const body = response.body === null ? undefined : await response.arrayBuffer();
    const heads = [...drawnPages()];
    drawnPages().clear();
    return { number, status: response.status, headers: [...response.headers], body, heads };
  } catch (error) {
    return { number, error };
  }
}

// One at a time: pages told of by `drawnPages` are those of this answer, or of one that is under way.
let last = Promise.resolve();
parentPort!.on('message', (drawing: Drawing) => {
  last = last.then(async () => {
    const drawn = await draw(drawing);
    parentPort!.postMessage(drawn, 'body' in drawn && drawn.body !== undefined ? [drawn.body] : []);
  });
});
