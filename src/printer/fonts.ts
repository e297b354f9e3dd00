import { createRequire } from 'node:module';

/**
 * Fonts that stand in where a machine has none of those the print styles name: each under the last name of its list, so
 * that whatever the machine has goes first.
 */
const standIns = [
  { family: 'Noto Serif SC', weights: '100 599', file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' },
  { family: 'Noto Serif SC', weights: '600 900', file: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf' },
  { family: 'Noto Sans SC', weights: '100 900', file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
];

/** Where the print page looks for stand-ins; no other address is answered but its own. */
export const fontFolder = 'fonts-for-printing/';

export const standInStyles = (folder: string): string => standIns
  .map(({ family, weights }, index) => `@font-face { font-family: "${family}"; font-weight: ${weights}; src: url("${folder}${index}.ttf"); }`).join('\n');

/** The file behind an address below the folder. */
export function standInFile(address: string): string | undefined {
  const [, index] = new RegExp(`/${fontFolder}(\\d+)\\.ttf$`, 'u').exec(address) ?? [];
  const file = index === undefined ? undefined : standIns[Number(index)]?.file;
  return file === undefined ? undefined : createRequire(import.meta.url).resolve(file);
}
