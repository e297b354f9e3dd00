import { articleKinds, articlePath } from '../article/kinds.ts';
import { isListed } from '../article/model.ts';
import { issuanceOf } from '../cite/issuance.ts';
import { catchwordsOf } from '../glossary/catchwords.ts';
import { wordingDate } from '../ledger/model.ts';
import { dayWords } from '../plan/day.ts';
import { goalsOf } from '../register/goals.ts';
import { locateRegisters } from '../register/located.ts';
import { cardsOf, type Card } from '../share/cards.ts';
import type { Archive } from './read.ts';

/** The cards of all share pictures of a site. */
export function cardsOfArchive({ site, plans, shown, glossary, registers, ledgers, articles, issuance }: Archive): Card[] {
  const plansOf = (edition: string) => [plans, shown].map((some) => some.find((plan) => plan.edition === edition));
  return cardsOf(site, shown, {
    terms: glossary,
    articles: articles.filter(isListed).map((article) => ({
      path: articlePath(article), title: article.title, column: articleKinds[article.kind].fullName, edition: article.edition,
      summary: article.summary, date: article.approved,
    })),
    dateOf: (edition, unit) => wordingDate(ledgers.get(edition), unit),
    issuanceOf: (edition) => {
      const [, plan] = plansOf(edition);
      const { issuer, number, date } = plan === undefined ? {} : issuanceOf(plan, issuance.get(edition));
      return [issuer, number, date === undefined ? undefined : `${dayWords(date)}印发`].filter((known) => known !== undefined).join('　') || undefined;
    },
    goalsOf: (edition) => {
      const [plan, asShown] = plansOf(edition);
      const indicators = plan && locateRegisters(plan, registers.get(edition) ?? {}).find(({ kind }) => kind === 'indicators');
      return indicators && asShown && goalsOf(indicators, asShown);
    },
    catchwordsOf: (edition) => {
      const [plan, asShown] = plansOf(edition);
      return plan && asShown ? catchwordsOf(plan, asShown, glossary) : [];
    },
  });
}
