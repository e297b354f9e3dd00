import { writePlan, type SpecimenPlan, type Style } from '../../importer/specimens.ts';
import { writtenPayloads } from './payloads.ts';

/** The edition that all records of this folder speak of. */
export const edition = '2039';

const perTask = 2;

const tasks = writtenPayloads.flatMap((_, index) => (index % perTask === 0 ? [writtenPayloads.slice(index, index + perTask).map(({ text }) => text)] : []));

/** A plan that has every payload in a title and in sentences; its first task is what the records speak of. */
export const hostilePlan: SpecimenPlan = {
  title: `灯塔${writtenPayloads[0]!.text}${edition}年工作要点`,
  introduction: writtenPayloads.map(({ text }) => `灯塔的引言里写着${text}，也写在句末${text}。`),
  parts: [
    { title: '管好灯塔', opening: [], sections: [], tasks: [{ title: '建灯塔', paragraphs: ['每年建灯塔3座，写明**镇。', '灯塔在后。'] }] },
    { title: `灯塔${writtenPayloads[1]!.text}`, opening: [], sections: [], tasks: tasks.map((texts) => ({
      title: `灯塔${texts.join('和')}号`, paragraphs: texts.flatMap((text) => [`灯塔在${text}之前，${text}在灯塔之前。`, `${text}写在句首，灯塔写在句末。`]),
    })) },
  ],
};

const plain: Style = {
  part: (number) => `${'一二三'[number - 1]}、`, section: String, task: (number) => `${number}.`,
  numbering: 'continuous', heading: 'own-line', indent: '　　', lineBreak: '\n', blankLines: false, frame: false,
};

export const hostileText = writePlan(hostilePlan, plain);
