import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { linkPictures } from '../build.ts';
import { builtSite } from '../built-site.ts';
import { randomFrom } from '../corpus/random.ts';
import { killBuilds } from './kill-builds.ts';
import { isWhole, setScene } from './scene.ts';

/** `npm run faults` does many more. */
const kills = 4;

test('a build that is killed leaves the site and the content as they were, and the next one is right', { timeout: 300_000 }, async () => {
  const { directory } = await builtSite('fictional');
  const home = await mkdtemp(join(tmpdir(), 'killed-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const scene = await setScene(join(home, 'project'));
  await linkPictures(join(scene.project, 'node_modules/.cache/yaodian'));
  await cp(directory, scene.site, { recursive: true });
  expect(await isWhole(scene.site)).toBe(true);
  const { killed, done, ...toll } = await killBuilds(scene, kills, 4000, randomFrom(2031), { env: { SHARE_PICTURES: '1' } });
  expect(killed + done).toBe(kills);
  expect(killed).toBeGreaterThan(0);
  expect(toll).toMatchObject({ failed: 0, torn: 0, contentChanged: 0, otherBytes: 0, nextIsRight: true });
});
