import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** A browser on disk, and what its process needs to know to find its libraries and fonts. */
export interface InstalledBrowser {
  executable: string;
  environment: Record<string, string>;
}

const packageFolder = join(projectFolder, 'node_modules/@sparticuz/chromium');
/** The letters pages are measured with: the package's own for Latin, the project's for Chinese. Paths relative to the file. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir prefix="relative">../../../@expo-google-fonts/noto-sans-sc/400Regular</dir>
  <dir prefix="relative">../../../@expo-google-fonts/noto-sans-sc/700Bold</dir>
</fontconfig>
`;

/**
 * The browser that comes with the packages, with the system libraries it needs.
 * It is unpacked on first use, aside, and moved into place whole: test files may do so at once.
 *
 * @throws when it cannot be unpacked, or is not made for this machine.
 */
export async function shippedBrowser(): Promise<InstalledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser that is shipped runs on 64-bit Linux only: CHROMIUM (for tests CHROME_PATH) may name another Chromium.');
  }
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const home = join(projectFolder, 'node_modules/.cache/test-browser', version);
  if (!existsSync(home)) await install(home);
  return {
    executable: join(home, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

async function install(home: string): Promise<void> {
  await mkdir(join(home, '..'), { recursive: true });
  const aside = await mkdtemp(`${home}-`);
  try {
    await unpackInto(aside);
    await writeFile(join(aside, 'fonts.conf'), fontConfiguration);
    await rename(aside, home);
  } catch (error) {
    // Another test file was quicker: its browser is as good.
    if (!existsSync(home)) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The package unpacks to the temporary folder, and its system libraries only where it believes to be on that service. */
async function unpackInto(folder: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: projectFolder, env: { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' } },
  );
}
