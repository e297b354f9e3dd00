import { identityOf } from '../card.ts';
import type { Overview } from '../overview.ts';
import { leftOutNote, overviewNotes } from '../overview-words.ts';
import { palette } from '../palette.ts';
import { proseBlock } from './block.ts';
import type { Block } from './block.ts';
import { banded, column, hairline } from './bands.ts';
import { sizeOf } from './element.ts';
import type { Drawing } from './element.ts';
import { catchwordBlocks } from './overview-catchwords.ts';
import { goalBlocks, numberBlocks } from './overview-goals.ts';
import { headBlocks } from './overview-head.ts';
import { partBlocks, taskBlocks } from './overview-tasks.ts';
import { drawScan, largest } from './scan.ts';

/** As tall as programs still show, send and print, in pixels. */
const tallest = 16_000;

/** Ways to say less where a plan is too long for one picture; its page says all. */
const ways: readonly ((overview: Overview) => Overview)[] = [
  (all) => ({ ...all, catchwords: [] }),
  (all) => ({ ...all, catchwords: [], goals: [] }),
  (all) => ({ ...all, catchwords: [], goals: [], parts: all.parts.map((part) => ({ ...part, tasks: part.tasks.map((task) => ({ ...task, summary: undefined })) })) }),
  (all) => ({ ...all, catchwords: [], goals: [], numbers: [], parts: all.numeral === undefined ? all.parts.map((part) => ({ ...part, tasks: [] })) : [] }),
  (all) => ({ ...all, catchwords: [], goals: [], numbers: [], parts: [] }),
];

/**
 * A plan or a part at one glance: its title on red, its parts and tasks, its numbers on a tinted ground,
 * its other goals, its catchwords, and the way to its page.
 * @param address of its page; without one there is no QR code
 */
export function drawOverview(overview: Overview, address: string | undefined): Drawing {
  let drawing = bandsOf(overview, overview, address);
  for (const less of ways) {
    if (sizeOf(drawing).height <= tallest) break;
    drawing = bandsOf(overview, less(overview), address);
  }
  return drawing;
}

/** @param shown what of it there is room for */
function bandsOf(overview: Overview, shown: Overview, address: string | undefined): Drawing {
  const isPart = overview.numeral !== undefined;
  return banded([
    { fill: palette.vermilion, above: 72, blocks: headBlocks(overview), below: 84 },
    { above: isPart ? 80 : 92, blocks: isPart ? taskBlocks(shown) : partBlocks(shown), below: 100 },
    { fill: palette.tint, above: 88, blocks: numberBlocks(shown), below: 96 },
    { above: 88, blocks: goalBlocks(shown), below: 100 },
    { fill: palette.tint, above: 88, blocks: catchwordBlocks(shown), below: 100 },
    { above: 64, blocks: footBlocks(shown, shown === overview, address), below: 72 },
    { fill: palette.vermilion, above: 0, blocks: [{ gap: 0, height: 24, draw: () => [] }], below: 0 },
  ]);
}

/** What the words above are, whose they are, and where they lead. */
function footBlocks(shown: Overview, isAll: boolean, address: string | undefined): Block[] {
  const { left, width } = column;
  const notes = `${isAll ? '' : leftOutNote}${overviewNotes(shown)}`;
  return [
    proseBlock(notes, { left, width, size: 28, leading: 1.7, gap: 0 }, palette.inkSoft),
    hairline(44),
    {
      gap: 64, height: largest,
      draw: (top) => drawScan(address, { margin: left, measure: width, footBaseline: top + largest },
        { foot: identityOf(shown), footNote: shown.code, date: shown.date, invitation: '扫码打开网页，逐项阅读原文' }),
    },
  ];
}
