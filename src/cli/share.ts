import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cardsOfArchive } from '../archive/cards.ts';
import { readArchive } from '../archive/read.ts';
import { taskPath } from '../plan/address.ts';
import { ProblemError } from '../plan/problem.ts';
import type { Card } from '../share/cards.ts';
import { contactSheets } from '../share/contact-sheet.ts';
import { loadCardFonts, missingGlyphs } from '../share/fonts.ts';
import type { CardFont } from '../share/fonts.ts';
import { formatNames } from '../share/format.ts';
import { addressesUnder, drawn, pictureName, pictureOf } from '../share/picture.ts';
import type { DrawnPicture } from '../share/picture.ts';
import { renderPicture } from '../share/render.ts';
import { contentFolder } from './content-folder.ts';
import { exitCodes, run } from './run.ts';
import { readShareArguments, shareUsage } from './share-arguments.ts';
import type { ShareArguments } from './share-arguments.ts';

const given = readShareArguments(process.argv.slice(2));
const addressOf = addressesUnder(process.env.SITE_URL || undefined, process.env.BASE_PATH || '/');

if ('fault' in given) fail(`${given.fault}\n\n${shareUsage}`);
else await run(async () => {
  const archive = await readArchive(contentFolder);
  const cards = cardsOfArchive(archive);
  const fonts = await loadCardFonts((file) => readFile(createRequire(import.meta.url).resolve(file)));
  if (given.wanted === 'sheets') await writeSheets(cards, fonts, given);
  else await writePicture(cards, fonts, given, archive.site.currentEdition);
});

async function writePicture(
  cards: readonly Card[],
  fonts: CardFont[],
  { of, format, out }: ShareArguments & { wanted: 'picture' },
  currentEdition: string,
): Promise<void> {
  const page = 'task' in of ? taskPath(currentEdition, of.task) : of.page;
  const card = cards.find((one) => one.page === page);
  if (card === undefined) return fail(`没有 ${page} 的分享图片，请核对编号或网址`);
  const picture = pictureOf(card, format, addressOf);
  if (picture === undefined) {
    return fail(format === 'poster' && card.kind !== 'overview' ? '海报上的二维码要用完整网址，请设置 SITE_URL 后再试' : `${page} 没有${formatNames[format]}，请换一种格式`);
  }
  const file = out ?? `${pictureName(picture)}.png`;
  const finished = drawn(picture);
  findMissingGlyphs([finished], fonts);
  await write(file, await renderPicture(finished, fonts));
}

async function writeSheets(cards: readonly Card[], fonts: CardFont[], { formats, out }: ShareArguments & { wanted: 'sheets' }): Promise<void> {
  for (const format of formats) {
    const pictures = cards.map((card) => pictureOf(card, format, addressOf)).filter((picture) => picture !== undefined);
    if (pictures.length === 0 && format === 'poster') console.log(`${formatNames[format]}：没有设置 SITE_URL，不生成`);
    findMissingGlyphs(pictures.map(drawn), fonts);
    const named = [];
    for (const picture of pictures) {
      const finished = drawn(picture);
      named.push({ ...finished, name: pictureName(picture), png: await renderPicture(finished, fonts) });
    }
    let page = 0;
    for await (const sheet of contactSheets(named, format, fonts)) {
      page += 1;
      await write(join(out, `${format}-${String(page).padStart(2, '0')}.png`), sheet);
    }
  }
}

function findMissingGlyphs(pictures: readonly DrawnPicture[], fonts: readonly CardFont[]): void {
  const problems = missingGlyphs(pictures, fonts);
  if (problems.length > 0) throw new ProblemError(problems);
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`✓ ${file}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = exitCodes.usage;
}
