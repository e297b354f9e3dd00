import { createHash } from 'node:crypto';
import packageFile from '../../package.json' with { type: 'json' };
import type { ShareCard } from './card.ts';
import { drawCard } from './draw/draw-card.ts';

/** What besides the drawing decides the bytes of a picture. Versions are exact in package.json. */
const { dependencies } = packageFile;
const versions = [
  dependencies['@expo-google-fonts/noto-serif-sc'],
  dependencies['satori'],
  dependencies['@resvg/resvg-js'],
];

/**
 * The public path of a card's picture, e.g. `/share/20xx-19-0a1b2c3d4e.png`, without the site's base path.
 * The hash is taken over the drawing and the versions of all that renders it,
 * so the same path always means the same picture, and changed designs get new paths.
 */
export function cardFile(card: ShareCard): string {
  const hash = createHash('sha256').update(JSON.stringify([drawCard(card), versions])).digest('hex').slice(0, 10);
  return `/share/${readableName(card.page)}-${hash}.png`;
}

/** `/20xx/part/4/` gives `20xx-part-4`. */
function readableName(page: string): string {
  return page.split('/').filter((segment) => segment !== '').join('-') || 'home';
}
