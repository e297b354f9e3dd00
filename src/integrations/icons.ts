import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { Resvg } from '@resvg/resvg-js';
import { iconFiles } from '../offline/icons.ts';

/** The share of a maskable icon's width that no device cuts away. */
const safeShare = 0.8;

const draw = (svg: string, size: number) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();

/** The colour of the icon in the middle of its upper edge, for what lies around it; white where it is see-through. */
function edgeColour(svg: string): string {
  const { pixels, width } = draw(svg, 32);
  const [red, green, blue, opacity] = pixels.subarray((width + width / 2) * 4);
  return opacity === 255 ? `rgb(${red},${green},${blue})` : '#fff';
}

/** The icon at its full size, or within what no device cuts away. */
export function iconPicture(svg: string, { size, maskable }: { size: number; maskable: boolean }): Buffer {
  if (!maskable) return draw(svg, size).asPng();
  const side = size * safeShare;
  const inner = draw(svg, Math.round(side)).asPng().toString('base64');
  const margin = (size - side) / 2;
  return draw(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="${edgeColour(svg)}"/><image x="${margin}" y="${margin}" width="${side}" height="${side}" xlink:href="data:image/png;base64,${inner}"/></svg>`, size).asPng();
}

/** Draws the icons that the web manifest names, from `icon.svg` in the public folder. */
export function icons(): AstroIntegration {
  let publicFolder: URL;
  return {
    name: 'yaodian:icons',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicFolder = config.publicDir;
      },
      'astro:build:done': async ({ dir }) => {
        const svg = await readFile(new URL('icon.svg', publicFolder), 'utf8');
        for (const icon of iconFiles) {
          const file = new URL(icon.path, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, iconPicture(svg, icon));
        }
      },
    },
  };
}
