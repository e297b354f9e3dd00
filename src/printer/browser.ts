import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ProblemError } from '../plan/problem.ts';
import { shippedBrowser, type InstalledBrowser } from './shipped-browser.ts';

/** The names Chromium and browsers made of it go by, where programs are looked for and where they are installed. */
const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'browser360-cn-stable', 'qaxbrowser-safe-stable'];
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * The browser that makes PDF files: the one that `CHROMIUM` names, one that is installed, or the one that npm brings.
 * @throws ProblemError when there is none
 */
export async function browserForPrinting({ CHROMIUM, PATH = '' }: NodeJS.ProcessEnv): Promise<InstalledBrowser> {
  if (CHROMIUM) {
    if (!existsSync(CHROMIUM)) throw new ProblemError([{ kind: 'browser-missing', found: CHROMIUM }]);
    return { executable: CHROMIUM, environment: {} };
  }
  const executable = [...programs.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))), ...installed].find((path) => existsSync(path));
  if (executable !== undefined) return { executable, environment: {} };
  return shippedBrowser().catch((error: Error) => {
    throw new ProblemError([{ kind: 'browser-missing', found: error.message }]);
  });
}
