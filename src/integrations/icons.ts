import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { renderAsync } from '@resvg/resvg-js';
import { iconFiles } from '../offline/icons.ts';

/** The share of a maskable icon's width that no device cuts away. */
const safeShare = 0.8;

/** Beside what this thread does meanwhile. */
const draw = (svg: string, size: number) => renderAsync(svg, { fitTo: { mode: 'width', value: size } });

/** The colour of the icon in the middle of its upper edge, for what lies around it; white where it is see-through. */
async function edgeColour(svg: string): Promise<string> {
  const { pixels, width } = await draw(svg, 32);
  const [red, green, blue, opacity] = pixels.subarray((width + width / 2) * 4);
  return opacity === 255 ? `rgb(${red},${green},${blue})` : '#fff';
}

/** The icon at its full size, or within what no device cuts away. */
export async function iconPicture(svg: string, { size, maskable }: { size: number; maskable: boolean }): Promise<Buffer> {
  if (!maskable) return (await draw(svg, size)).asPng();
  const side = size * safeShare;
  const inner = (await draw(svg, Math.round(side))).asPng().toString('base64');
  const margin = (size - side) / 2;
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="${await edgeColour(svg)}"/><image x="${margin}" y="${margin}" width="${side}" height="${side}" xlink:href="data:image/png;base64,${inner}"/></svg>`;
  return (await draw(whole, size)).asPng();
}

/** Draws the icons that the web manifest names, from `icon.svg` in the public folder, while the program of the pages is made. */
export function icons(): AstroIntegration {
  let publicFolder: URL;
  let drawing: Promise<Buffer[]> | undefined;
  return {
    name: 'yaodian:icons',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicFolder = config.publicDir;
      },
      'astro:build:start': () => {
        drawing = readFile(new URL('icon.svg', publicFolder), 'utf8').then((svg) => Promise.all(iconFiles.map((icon) => iconPicture(svg, icon))));
        drawing.catch(() => undefined); // told where it is waited for
      },
      'astro:build:done': async ({ dir }) => {
        const pictures = await drawing!;
        for (const [index, { path }] of iconFiles.entries()) {
          const file = new URL(path, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, pictures[index]!);
        }
      },
    },
  };
}
