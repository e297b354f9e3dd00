import { articleSlug } from '../article/kinds.ts';
import { isPublished, type PublishedArticle } from '../article/model.ts';
import { checkedNames, type Entry } from '../glossary/schema.ts';
import type { ArticleText, TermText } from '../ledger/model.ts';
import type { PresentSite } from '../ledger/present.ts';
import { fingerprint } from '../ledger/proof.ts';
import { unitsOf } from '../ledger/units.ts';
import { audiences } from '../plan/audience.ts';
import { tasksOf } from '../plan/model.ts';
import { passagePlace } from '../plan/passage-place.ts';
import type { Archive } from './read.ts';

/** All of the content that ledgers record: what decides which addresses there are, and what stands there. */
export function presentSite({ site, shown, glossary, registers, ledgers, articles }: Pick<Archive, 'site' | 'shown' | 'glossary' | 'registers' | 'ledgers' | 'articles'>): PresentSite {
  const current = shown.find(({ edition }) => edition === site.currentEdition);
  const named = new Set((current === undefined ? [] : tasksOf(current)).flatMap(({ editorial }) => editorial?.audiences ?? []));
  return {
    editions: shown.map((plan) => ({
      edition: plan.edition,
      units: unitsOf(plan, ledgers.get(plan.edition)),
      registers: Object.keys(registers.get(plan.edition) ?? {}).sort(),
    })),
    terms: new Map(glossary.map((entry) => [entry.slug, termText(entry)])),
    articles: new Map(articles.filter(isPublished).map((article) => [articleSlug(article), articleText(article)])),
    audiences: Object.entries(audiences).filter(([, name]) => named.has(name)).map(([slug]) => slug),
  };
}

/** What an entry's page says, field by field in one line. */
function termText({ term, forms, definition, source, quote }: Entry): TermText {
  const ground = source === undefined
    ? quote && `${quote.edition}年度${passagePlace(quote.edition, quote.task === '0' ? 'introduction' : quote.task).words}：${quote.text}`
    : [`《${source.title}》`, source.issuer, source.number, source.year, source.locator, source.url, checkedNames[source.checked]].filter((piece) => piece !== undefined).join('，');
  return {
    name: term, forms: forms.join('、'),
    ...(definition === undefined ? {} : { definition }),
    ...(ground === undefined ? {} : { source: ground }),
  };
}

/** What an article says: its own words, and where it leads. */
function articleText({ title, summary, body: { texts, links } }: PublishedArticle): ArticleText {
  return { title, words: fingerprint([summary, ...texts.map(({ words }) => words), ...links.map(({ target }) => target)].join('\n')) };
}
