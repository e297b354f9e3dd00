/**
 * Kills builds of the fictional plan and looks at what is left: `npm run faults -- --kills 100 --seed 2031`.
 * After each, the folder that is served is held against its own list of files, and the content against what it was.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../corpus/random.ts';
import { killBuilds } from './kill-builds.ts';
import { build, setScene } from './scene.ts';

const { values: { kills, seed } } = parseArgs({ options: { kills: { type: 'string', default: '100' }, seed: { type: 'string', default: '2031' } } });
const home = await mkdtemp(join(tmpdir(), 'faults-'));
const everything = { env: { SHARE_PICTURES: '1', COMPRESS: '1' } };

try {
  const scene = await setScene(join(home, 'project'));
  const first = await build(scene, everything);
  if (first.end !== 'done') throw new Error(`The site cannot be built at all:\n${first.said}`);
  // The first one draws pictures; the others find them.
  const begun = performance.now();
  await build(scene, everything);
  const longest = performance.now() - begun;
  const { nextIsRight, ...counts } = await killBuilds(scene, Number(kills), longest, randomFrom(Number(seed)), everything);
  console.log(`| builds of ${(longest / 1000).toFixed(1)} s | of ${kills} |\n|---|---|`);
  for (const [what, count] of Object.entries(counts)) console.log(`| ${what} | ${count} |`);
  console.log(`| next build right | ${nextIsRight ? 'yes' : 'NO'} |`);
  if (counts.failed + counts.torn + counts.otherBytes + counts.contentChanged > 0 || !nextIsRight) process.exitCode = 1;
} finally {
  await rm(home, { recursive: true, force: true });
}
