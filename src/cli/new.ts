import { pinyin } from 'pinyin-pro';
import { writeDraft } from '../archive/articles.ts';
import { readArchive } from '../archive/read.ts';
import { draftFile, draftOf } from '../article/draft.ts';
import { articlePath } from '../article/kinds.ts';
import { tasksOf } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { contentFolder } from './content-folder.ts';
import { today } from './arguments.ts';
import { newUsage, readNewArguments, type NewArguments } from './new-arguments.ts';
import { exitCodes, run } from './run.ts';

/** Longer addresses are hard to read out. */
const mostSyllables = 8;

const given = readNewArguments(process.argv.slice(2));

if ('fault' in given) {
  console.error(`✗ ${given.fault}\n\n${newUsage}`);
  process.exitCode = exitCodes.usage;
} else {
  await run(() => writeNew(given));
}

async function writeNew(wish: NewArguments): Promise<void> {
  const { site, plans } = await readArchive(contentFolder);
  const { kind, tasks, parts, edition = site.currentEdition, slug = slugOf(wish.title) } = wish;
  const plan = plans.find((one) => one.edition === edition);
  const unknown = (found: string | number, field: string): Problem => ({ kind: 'article-place', field, found: String(found) });
  const problems = plan === undefined ? [unknown(edition, '--edition')] : [
    ...tasks.filter((id) => !tasksOf(plan).some((task) => task.id === id)).map((id) => unknown(id, '--task')),
    ...parts.filter((number) => !plan.parts.some((part) => part.number === number)).map((number) => unknown(number, '--part')),
    ...(slug === '' ? [{ kind: 'field-invalid', field: '--slug', found: '（没有填写）', expected: '小写字母、数字和连字符' } as const] : []),
  ];
  if (problems.length > 0) throw new ProblemError(problems);
  const file = await writeDraft(contentFolder, draftFile({ kind, slug }), draftOf({ ...wish, edition, slug, author: site.editor, today: today(new Date()) }));
  console.log(`✓ 已新建草稿 ${file}\n  运行 npm run dev，在 ${articlePath({ kind, slug })} 边写边看；批准以前不会公布。`);
}

/** The reading of a title as an address. */
function slugOf(title: string): string {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((syllable) => syllable.toLowerCase().match(/[a-z0-9]+/gu) ?? []);
  return syllables.slice(0, mostSyllables).join('-');
}
