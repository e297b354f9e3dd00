/** The program that draws a site's pages, as Astro compiles it. All that is asked of it beside Astro's own types stands here. */

import type { Draw } from './press-sheaf.ts';

/** A route as the program knows it; only the program itself looks into it. */
interface ProgramRoute {
  routeData: object;
}

/** What Astro puts into the program before it draws. */
export interface ProgramSettings {
  /** Scripts of all pages. */
  scripts: unknown[];
  /** Styles by page. */
  styles: ReadonlyMap<string, unknown[]>;
}

interface BuildInternals {
  pagesByKeys: ReadonlyMap<string, { styles: unknown[] }>;
}

interface BuildOptions {
  settings: { scripts: unknown[] };
  pageNames: string[];
}

interface App {
  manifest: { routes: readonly ProgramRoute[] };
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: object }) => Promise<Response>;
}

const load = async (address: string): Promise<App> => ((await import(/* @vite-ignore */ address)) as { app: App }).app;

/** The program as Astro itself uses it: what it is given is seen. */
export interface WatchedProgram {
  routes: readonly object[];
  settings: () => ProgramSettings;
  draw: Draw;
  /** Tells Astro of a page that it did not draw. */
  addPage: (name: string) => void;
}

/** Watches what Astro puts into the program; it has to be asked before Astro loads it. @param address of the program's file */
export async function watchProgram(address: string): Promise<WatchedProgram> {
  const app = await load(address);
  const { setInternals, setOptions } = app;
  let internals: BuildInternals;
  let options: BuildOptions;
  app.setInternals = (given) => setInternals.call(app, internals = given as BuildInternals);
  app.setOptions = (given) => setOptions.call(app, options = given as BuildOptions);
  return {
    routes: app.manifest.routes.map(({ routeData }) => routeData),
    settings: () => ({
      scripts: options.settings.scripts,
      styles: new Map([...internals.pagesByKeys].map(([key, { styles }]) => [key, styles])),
    }),
    draw: drawWith(app),
    addPage: (name) => void options.pageNames.push(name),
  };
}

/** The program in a thread of its own. */
export async function openProgram(address: string, { scripts, styles }: ProgramSettings): Promise<Draw> {
  // Astro makes the pictures that pages ask for here, and would not hear of those asked for in a thread.
  Object.assign(globalThis, { astroAsset: { addStaticImage: () => { throw new Error('pages of editions have no pictures of their own'); } } });
  const app = await load(address);
  app.setInternals({ pagesByKeys: new Map([...styles].map(([key, of]) => [key, { styles: of }])), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts }, logger: { options: { destination: { write: () => true } } } });
  return drawWith(app);
}

const drawWith = (app: App): Draw => (url, route) => app.render(new Request(url), app.manifest.routes[route]!);
