/** Which of a site's files are drawn together. */

/** A path of the site as Astro lists it, and the route that draws it. */
export interface SitePath<Route> {
  pathname: string;
  route: Route;
}

/** What a route is asked of. */
export interface RouteKind {
  /** The file of the page, e.g. `src/pages/[edition]/[task].astro`. */
  component: string;
  type: string;
}

/** A file of the site, and what draws it. */
export interface PressedFile {
  /** Relative to the site's folder. */
  file: string;
  /** The address it is drawn for, without the site's origin. */
  address: string;
  /** The place of its route in the program's list. */
  route: number;
}

/** All files of one edition, drawn by one thread. */
export type Sheaf = PressedFile[];

const isOfEdition = ({ component }: RouteKind): boolean => /\/\[edition\]/u.test(component);

/**
 * The files of editions, edition by edition, and all other paths. Other pages show what belongs to no edition, and articles have
 * pictures, which Astro has to know of.
 *
 * @param numberOf the place of a route in the program's list
 * @param base where the site lives on its host, with `/` at its end
 */
export function sheavesOf<Route extends RouteKind>(
  paths: readonly SitePath<Route>[], numberOf: (route: Route) => number, base: string,
): { sheaves: Sheaf[]; others: SitePath<Route>[] } {
  const [ofEditions, others] = [true, false].map((wanted) => paths.filter(({ route }) => isOfEdition(route) === wanted));
  const named = ofEditions!.map(({ pathname, route }) => {
    const path = pathname.replace(/^\/|\/$/gu, '');
    const isPage = route.type === 'page';
    return {
      edition: editionIn(path, route), file: isPage ? `${path}/index.html` : path, address: `${base}${path}${isPage ? '/' : ''}`, route: numberOf(route),
    };
  });
  const byEdition = Map.groupBy(named, ({ edition }) => edition);
  return { sheaves: [...byEdition.values()].map((files) => files.map(({ file, address, route }) => ({ file, address, route }))), others: others! };
}

/** The part of a path that stands where its route says `[edition]`. */
function editionIn(path: string, { component }: RouteKind): string {
  const place = component.replace(/^.*?src\/pages\//u, '').split('/').findIndex((part) => part.startsWith('[edition]'));
  return path.split('/')[place]!.replace(/\.[^.]*$/u, '');
}
