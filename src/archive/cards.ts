import { articleKinds, articlePath } from '../article/kinds.ts';
import { isListed } from '../article/model.ts';
import { issuanceOf } from '../cite/issuance.ts';
import { catchwordsOf } from '../glossary/catchwords.ts';
import { wordingDate } from '../ledger/model.ts';
import { dayWords } from '../plan/day.ts';
import { goalsOf } from '../register/goals.ts';
import { locateRegisters } from '../register/located.ts';
import { cardsOf, cardsOfPlan, cardsOfSite, type Card } from '../share/cards.ts';
import type { CardSources } from '../share/sources.ts';
import type { Archive } from './read.ts';

/** The cards of all share pictures of a site. */
export const cardsOfArchive = (archive: Archive): Card[] => cardsOf(archive.site, archive.shown, sourcesOf(archive));

/**
 * Finds the card of a page by its path. The cards of an edition are made when one of them is first asked for: a thread draws
 * the pages of some editions, and theirs are the larger part of the work.
 */
export function cardFinder(archive: Archive): (path: string) => Card | undefined {
  const { site, shown } = archive;
  const sources = sourcesOf(archive);
  const byPath = (cards: readonly Card[]): Map<string, Card> => new Map(cards.map((card) => [card.page, card]));
  const ofSite = byPath(cardsOfSite(site, shown, sources));
  const ofEdition = onceEach((edition: string) => byPath(shown.filter((plan) => plan.edition === edition).flatMap((plan) => cardsOfPlan(site, plan, sources))));
  return (path) => ofSite.get(path) ?? ofEdition(path.split('/')[1] ?? '').get(path);
}

function sourcesOf({ plans, shown, glossary, registers, ledgers, articles, issuance }: Archive): CardSources {
  const plansOf = (edition: string) => [plans, shown].map((some) => some.find((plan) => plan.edition === edition));
  return {
    terms: glossary,
    articles: articles.filter(isListed).map((article) => ({
      path: articlePath(article), title: article.title, column: articleKinds[article.kind].fullName, edition: article.edition,
      summary: article.summary, date: article.approved,
    })),
    dateOf: (edition, unit) => wordingDate(ledgers.get(edition), unit),
    issuanceOf: onceEach((edition) => {
      const [, plan] = plansOf(edition);
      const { issuer, number, date } = plan === undefined ? {} : issuanceOf(plan, issuance.get(edition));
      return [issuer, number, date === undefined ? undefined : `${dayWords(date)}印发`].filter((known) => known !== undefined).join('　') || undefined;
    }),
    goalsOf: onceEach((edition) => {
      const [plan, asShown] = plansOf(edition);
      const indicators = plan && locateRegisters(plan, registers.get(edition) ?? {}).find(({ kind }) => kind === 'indicators');
      return indicators && asShown && goalsOf(indicators, asShown);
    }),
    catchwordsOf: onceEach((edition) => {
      const [plan, asShown] = plansOf(edition);
      return plan && asShown ? catchwordsOf(plan, asShown, glossary) : [];
    }),
  };
}

/** The same function, which works each answer out once: every part of a plan asks. */
function onceEach<Answer>(work: (edition: string) => Answer): (edition: string) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (edition) => {
    const known = answers.get(edition) ?? { answer: work(edition) };
    answers.set(edition, known);
    return known.answer;
  };
}
