import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exists } from '../../archive/folder.ts';
import { build, bytesOf, isWhole, type Scene, type Surroundings } from './scene.ts';

/** What became of builds that were killed. */
export interface Toll {
  killed: number;
  /** Ended before their moment came. */
  done: number;
  /** Ended with an error before it. */
  failed: number;
  /** Killed while the site was being made: there was something left of it. */
  begun: number;
  /** Left no site, but the old and the new aside, until somebody asks for it. */
  between: number;
  /** Left a site that is not whole. */
  torn: number;
  /** Left other content. */
  contentChanged: number;
  /** Left a site with other bytes than the same content had before. */
  otherBytes: number;
  /** Whether the next build works, gives the same bytes and leaves nothing else behind. */
  nextIsRight: boolean;
}

/** Each so many-th kill is counted from the exchange of the sites. */
const swapEvery = 4;

/**
 * Kills builds, with all processes they started, at moments drawn by chance.
 *
 * @param scene where a site was built from the same content
 * @param longest milliseconds that a build takes
 */
export async function killBuilds(scene: Scene, kills: number, longest: number, random: (below: number) => number, surroundings: Surroundings = {}): Promise<Toll> {
  const [content, site] = [await bytesOf(scene.content), await bytesOf(scene.site)];
  const same = async (folder: string, before: Record<string, string>): Promise<boolean> => JSON.stringify(await bytesOf(folder)) === JSON.stringify(before);
  const toll: Toll = { killed: 0, done: 0, failed: 0, begun: 0, between: 0, torn: 0, contentChanged: 0, otherBytes: 0, nextIsRight: false };
  for (let round = 0; round < kills; round += 1) {
    // Their exchange is over in a moment that would hardly ever be met.
    const atSwap = round % swapEvery === swapEvery - 1;
    const { end } = await build(scene, { ...surroundings, atSwap, killAfter: random(atSwap ? 3 : Math.ceil(longest)) });
    toll[end] += 1;
    if (end === 'killed' && (await leftovers(scene)).length > 0) toll.begun += 1;
    if (!await exists(scene.site)) toll.between += 1;
    if (!await isWhole(scene.site)) toll.torn += 1;
    else if (!await same(scene.site, site)) toll.otherBytes += 1;
    if (!await same(scene.content, content)) toll.contentChanged += 1;
  }
  const { end } = await build(scene, surroundings);
  toll.nextIsRight = end === 'done' && await same(scene.site, site) && (await leftovers(scene)).length === 0;
  return toll;
}

/** What builds leave beside the site when they are killed. */
const leftovers = async ({ site }: Scene): Promise<string[]> => (await readdir(dirname(site))).filter((name) => name.startsWith('.dist.'));
