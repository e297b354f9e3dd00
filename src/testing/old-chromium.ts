import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'old-puppeteer/lib/cjs/puppeteer/common/Browser.js';
import type { Puppeteer } from 'old-puppeteer/lib/cjs/puppeteer/common/Puppeteer.js';
import { shippedBrowser } from '../printer/shipped-browser.ts';
import { projectFolder } from './project.ts';

/** The oldest browser on which the site is read, nearly (78 comes in no package), and the oldest on which all works. */
export type OldVersion = 80 | 86;

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--lang=zh-CN',
  // Tests see what a page asks for; nothing they ask for leaves the machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Starts a Chromium of 2020, with the letters and libraries of the shipped one. The caller closes it.
 *
 * @throws when it cannot be unpacked or does not start; tests then fail, they are not skipped.
 */
export async function launchOldChromium(version: OldVersion): Promise<Browser> {
  const [{ environment }, executablePath] = await Promise.all([shippedBrowser(), unpacked(version)]);
  const driver = createRequire(import.meta.url)('old-puppeteer') as Puppeteer & {
    launch: (options: { executablePath: string; args: string[]; env: NodeJS.ProcessEnv }) => Promise<Browser>;
  };
  return driver.launch({ executablePath, args: switches, env: { ...process.env, ...environment } });
}

/** The program, unpacked on first use, aside, and moved into place whole: test files may do so at once. */
async function unpacked(version: OldVersion): Promise<string> {
  const packed = join(projectFolder, 'node_modules', `chromium-${version}`);
  const own = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string };
  const home = join(projectFolder, 'node_modules/.cache/test-browser', `${version}-${own.version}`);
  if (!existsSync(home)) {
    await mkdir(join(home, '..'), { recursive: true });
    const aside = await mkdtemp(`${home}-`);
    try {
      await unpack(packed, aside);
      await rename(aside, home);
    } catch (error) {
      // Another test file was quicker: its browser is as good.
      if (!existsSync(home)) throw error;
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
  return join(home, 'chromium');
}

/** With the package's own unpacker, which writes to the temporary folder. */
async function unpack(packed: string, folder: string): Promise<void> {
  const files = ['chromium.br', 'swiftshader.tar.br'].map((file) => join(packed, 'bin', file));
  await promisify(execFile)(
    process.execPath,
    ['-e', `Promise.all(${JSON.stringify(files)}.map(require('lambdafs').inflate))`],
    { cwd: packed, env: { TMPDIR: folder } },
  );
}
