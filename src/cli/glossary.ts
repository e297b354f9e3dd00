import { readArchive } from '../archive/read.ts';
import { contextOf } from '../glossary/context.ts';
import { suggestTerms, type Suggestion } from '../glossary/suggest.ts';
import { passagePlace } from '../plan/passage-place.ts';
import { contentFolder } from './content-folder.ts';
import { exitCodes, run } from './run.ts';

const usage = `用法：npm run glossary -- suggest [年度]

  suggest   列出正文中带引号的提法和数字简称，凡是还没有词条的，连同所在的句子；不写年度则列全部年度`;

/** Characters shown on either side of a phrase. */
const reach = 16;

const [command, edition, ...more] = process.argv.slice(2);

if (command !== 'suggest' || more.length > 0) {
  console.error(usage);
  process.exitCode = exitCodes.usage;
} else {
  await run(async () => {
    const { plans, glossary } = await readArchive(contentFolder);
    const chosen = plans.filter((plan) => edition === undefined || plan.edition === edition);
    if (chosen.length === 0) {
      console.error(`没有 ${edition} 年度，只有 ${plans.map((plan) => plan.edition).join('、')}`);
      process.exitCode = exitCodes.usage;
    }
    for (const plan of chosen) {
      const suggestions = suggestTerms(plan, glossary);
      console.log(`${plan.title.text}（${plan.edition}）：${suggestions.length} 个提法还没有词条\n`);
      for (const suggestion of suggestions) console.log(`${written(suggestion, plan.edition)}\n`);
    }
  });
}

/** A phrase and below it each place, with the words around it. */
function written({ phrase, places }: Suggestion, of: string): string {
  return [
    `${phrase}　${places.length} 处`,
    ...places.map(({ passage, text, start }) => {
      const { before, term, after, cutBefore, cutAfter } = contextOf(text, start, phrase.length, reach);
      return `    ${passagePlace(of, passage).words}　${cutBefore ? '……' : ''}${before}【${term}】${after}${cutAfter ? '……' : ''}`;
    }),
  ].join('\n');
}
