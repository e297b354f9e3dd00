import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { accountOfPages } from '../../account/published.ts';
import { readArchive } from '../../archive/read.ts';
import { linksResolve } from '../../checks/links.ts';
import { buildSite } from '../build.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { pageOfUnit, unitsChanged } from '../revised/read-revised.ts';
import { sites } from '../sites.ts';
import { origin, pageAt, pagesOf } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf } from './source-reading.ts';

const content = contentOf('revised');
const edition = '2033';
let site: SharedSite;

beforeAll(async () => {
  site = await builtSite('revised');
});

const page = (path: string): SitePage => pageAt(site, path);

/** The texts of elements, without what is there only for the ear. */
function texts({ $ }: SitePage, selector: string): string[] {
  return $(selector).toArray().map((element) => {
    const copy = $(element).clone();
    copy.find('.unseen').remove();
    return copy.text().replace(/\s+/gu, ' ').trim();
  });
}

/** Files of a site by their path, as text; what is no text still differs where its bytes do. */
const filesIn = (directory: string): Map<string, string> =>
  new Map(readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)).sort()
    .map((file) => [file.slice(directory.length), readFileSync(file, file.endsWith('.html') ? 'utf8' : 'latin1')]));

describe('a task that was revised', () => {
  test('shows each revision, the latest first: its day, its reason, who approved it', () => {
    const task = page(`/${edition}/1/`);
    expect(texts(task, '#revisions')).toEqual(['修订记录']);
    expect(texts(task, '.revision h3')).toEqual(['2033年9月1日修订', '2033年6月1日修订']);
    expect(task.$('.revision time').toArray().map((time) => task.$(time).attr('datetime'))).toEqual(['2033-09-01', '2033-06-01']);
    expect(texts(task, '.revision .reason dd')).toEqual(['半年小结后调整。', '园务会', '读者反映巡查间隔过长。', '园务会']);
  });

  test('shows word for word what changed in each sentence and title', () => {
    const task = page(`/${edition}/1/`);
    expect(texts(task, '.changes dt')).toEqual(['标题', '第1句（删去）', '第4句（删去）', '第7句（新增）', '第2句', '第3、4句并为第4句']);
    const [title, gone, , added, reworded, joined] = task.$('.changes dd').toArray().map((change) => {
      const words = (selector: string): string[] => task.$(change).find(selector).toArray().map((one) => {
        const copy = task.$(one).clone();
        copy.find('.unseen').remove();
        return copy.text();
      });
      return { del: words('del'), ins: words('ins') };
    });
    expect(title).toEqual({ del: [], ins: ['和守护'] });
    expect(gone).toEqual({ del: ['对园内**棵古树逐棵登记，建立“一树一档”。'], ins: [] });
    expect(added).toEqual({ del: [], ins: ['枯枝倒木由专人当日处置并登记，不得过夜。'] });
    expect(reworded).toEqual({ del: ['每季度', '3'], ins: ['每月', '2'] });
    expect(joined).toEqual({ del: ['。'], ins: ['，'] });
  });

  test('leads from each change to the sentence, now or where it last stood, and to the wordings before', () => {
    const { $ } = page(`/${edition}/1/`);
    expect($('.changes dt a').toArray().map((link) => $(link).attr('href')))
      .toEqual(['/2033/1/r2/#s1', '/2033/1/r2/#s4', '/2033/1/#s7', '/2033/1/#s2', '/2033/1/r2/#s4']);
    expect($('.earlier-wording').toArray().map((link) => $(link).attr('href'))).toEqual(['/2033/1/r2/', '/2033/1/r1/']);
  });

  test('shows the row of a table that changed', () => {
    expect(texts(page(`/${edition}/3/`), '.changes dt')).toEqual(['第1句（删去）', '第2句（删去）', '表1第3行']);
  });
});

test('parts and the introduction show their revisions on their own pages', () => {
  expect(texts(page(`/${edition}/part/1/`), '.changes ins')).toEqual(['有人管']);
  expect(texts(page(`/${edition}/`), '.changes dt')).toEqual(['引言第2句']);
  expect(texts(page(`/${edition}/`), '.changes del')).toEqual(['修平整']);
});

describe.each(['real', 'fictional', 'revised'] as const)('the %s site', (name) => {
  let built: SharedSite;

  beforeAll(async () => {
    built = await builtSite(name);
  });

  test('shows revisions, earlier wordings and withdrawals where its ledgers tell of them, and nowhere else', () => {
    const editions = readdirSync(join(contentOf(name), 'plans'));
    const changed = editions.map((one) => ({ one, ...unitsChanged(contentOf(name), one) }));
    // A page of specimens shows all there can be; the page of changes tells of all there was.
    const specimens = ['/about/design/', '/about/changes/'];
    const pagesWith = (selector: string): string[] => pagesOf(built).filter(({ path, $ }) => !specimens.includes(path) && $(selector).length > 0).map(({ path }) => path);
    expect(pagesWith('.revisions').sort()).toEqual([...new Set(changed.flatMap(({ one, revised }) => revised.map((unit) => pageOfUnit(one, unit))))].sort());
    const marked = pagesWith('.unit-notice, .earlier-place, .gone').filter((path) => !/\/(?:r\d+|all|projects)\/$|^\/(?:glossary|for)\//u.test(path));
    const tellsOf = new Set(changed.flatMap(({ one, revised, withdrawn }) => [...revised, ...withdrawn].map((unit) => pageOfUnit(one, unit))));
    expect(marked.filter((path) => !tellsOf.has(path))).toEqual([]);
    expect(pagesOf(built).filter(({ path }) => /\/r\d+\/$/u.test(path) && !tellsOf.has(path.replace(/r\d+\/$/u, ''))).map(({ path }) => path)).toEqual([]);
    expect(marked.length > 0).toBe(name === 'revised');
  });
});

describe('an earlier wording', () => {
  test('stays at its address, word for word, with its numbers, its masks and its tables', () => {
    const first = page(`/${edition}/1/r1/`);
    expect(texts(first, 'h1')).toEqual(['清查古树名木']);
    expect(texts(first, '.sentence')).toEqual([
      '对园内**棵古树逐棵登记，建立“一树一档”。', '每季度巡查一次，发现病虫害的在3天内处置。', '枯枝要及时清理。',
      '倒伏的树要及时扶正。', '树牌写明树名、树龄和守护人。', '全年不砍一棵古树。',
    ]);
    expect(first.$('.sentence').toArray().map((sentence) => first.$(sentence).attr('id'))).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    expect(first.$('.mask').toArray().map((mask) => [first.$(mask).text(), first.$(mask).attr('aria-label')])).toEqual([['**', '（原文隐去名称）']]);
    expect(texts(page(`/${edition}/1/r2/`), '.sentence')[2]).toBe('枯枝要及时清理，倒伏的树要及时扶正。');
    expect(texts(page(`/${edition}/3/r1/`), '.plan-text td')).toEqual(['地点', '时间', '大门', '6:00至20:00', '温室', '9:00至16:00']);
  });

  test('has its masks marked though the plan hides no such word any more', () => {
    expect(texts(page(`/${edition}/2/`), '.mask')).toEqual([]);
    expect(texts(page(`/${edition}/2/r1/`), '.mask')).toEqual(['政z*']);
  });

  test('says since when and why it does not apply, and leads to what does', () => {
    const first = page(`/${edition}/1/r1/`);
    const [notice] = texts(first, '.unit-notice');
    expect(notice).toContain('2033年6月1日修订后不再适用');
    expect(notice).toContain('读者反映巡查间隔过长。');
    expect(notice).not.toContain('半年小结后调整。');
    expect(first.$('.unit-notice a').first().attr('href')).toBe('/2033/1/');
  });

  test('is not for search engines, which are led to the wording that applies', () => {
    for (const path of ['1/r1', '1/r2', '2/r1', '3/r1']) {
      const { $ } = page(`/${edition}/${path}/`);
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
      expect($('link[rel=canonical]').attr('href')).toBe(`${origin}/${edition}/${path.replace(/\/r\d+$/u, '')}/`);
      expect($('meta[property="og:image"]').length).toBe(0);
    }
    expect(page(`/${edition}/1/`).$('meta[name=robots]').length).toBe(0);
  });
});

describe('what no longer applies', () => {
  test('stands in no list and in no sitemap', () => {
    // The record of changes tells of everything that ever was.
    const listing = pagesOf(site).filter(({ path, forwardsTo }) => forwardsTo === undefined && !/\/r\d+\/$/u.test(path) && path !== '/about/changes/');
    const linked = (path: string): string[] => listing.filter(({ $ }) => $(`a[href="${path}"]`).length > 0).map(({ path: from }) => from);
    expect(linked('/2033/1/r1/')).toEqual(['/2033/1/']);
    expect(linked('/2033/5/')).toEqual(['/2033/all/']);
    expect(linked('/2033/part/3/').sort()).toEqual(['/2033/6/', '/2033/all/']);
    expect(linked('/glossary/yi-shu-yi-dang/')).toEqual([]);
    expect(linked('/2033/4/')).toContain('/sitemap/');
  });

  test('is not searched', () => {
    const searched = [...filesIn(site.directory)].filter(([path]) => /^\/(?:search|pagefind)\/.*\.json$/u.test(path));
    const holders = (text: string): string[] => searched.filter(([, file]) => Buffer.from(file, 'latin1').toString('utf8').includes(text)).map(([path]) => path);
    const words = (text: string): boolean => holders(text).length > 0;
    expect(words('每月巡查一次')).toBe(true);
    expect(['每季度巡查一次', '夜间不用扩音器', '认养牌由认养人自己写', '一树一档', '/r1/'].filter(words)).toEqual([]);
    // Where its number leads is all that search knows of a withdrawn task.
    expect(holders('试行夜间开放')).toEqual(['/search/first.json']);
  });
});

describe('a withdrawn task', () => {
  test('keeps its last wording at its address, says since when and why, and leads on', () => {
    const task = page(`/${edition}/5/`);
    expect(texts(task, '.sentence')).toEqual(['每月农历十五夜间开放，赏月、听虫、认星。', '夜间不用扩音器。']);
    const [notice] = texts(task, '.unit-notice');
    expect(notice).toContain('本项已停用。自2033年9月1日起不再适用');
    expect(notice).toContain('夜间开放改由开放时间统一公布。');
    expect(task.$('.unit-notice a').attr('href')).toBe('/2033/3/');
    expect(texts(task, '.unit-notice a')).toEqual(['第3项 公布开放时间']);
    expect(task.$('meta[name=robots]').attr('content')).toBe('noindex');
  });

  test('is where its short address leads', () => {
    expect(page('/5/').forwardsTo).toBe('/2033/5/');
  });
});

test('a withdrawn part keeps its page and leads on, also to the tasks that stood in it', () => {
  const part = page(`/${edition}/part/3/`);
  expect(texts(part, 'h1')).toEqual(['邻里同护，把园子种到墙外去']);
  expect(texts(part, '.unit-notice')[0]).toContain('本部分已停用。');
  expect(part.$('main a').toArray().map((link) => part.$(link).attr('href'))).toEqual(['/2033/', '/2033/part/2/', '/2033/6/']);
});

test('a withdrawn term keeps its page and leads on', () => {
  const term = page('/glossary/yi-shu-yi-dang/');
  expect(texts(term, 'h1')).toEqual(['一树一档']);
  expect(texts(term, '.unit-notice')[0]).toContain('本词条已停用。自2033年9月1日起不再适用');
  expect(term.$('.unit-notice a').attr('href')).toBe('/glossary/shu-pai/');
  expect(term.$('meta[name=robots]').attr('content')).toBe('noindex');
});

test('a withdrawn register and the page of an audience without tasks keep their addresses', () => {
  const register = page(`/${edition}/projects/`);
  expect(texts(register, '.unit-notice')[0]).toBe('本页已停用。自2033年9月1日起不再适用。原因项目已经完成。批准园务会改看第二部分 开门办园，把四季讲给人听');
  expect(register.$('.unit-notice a').attr('href')).toBe('/2033/part/2/');
  const audience = page('/for/she-qu/');
  expect(texts(audience, 'h1')).toEqual(['与社区有关的任务']);
  expect(texts(audience, '.unit-notice')[0]).toBe('本页已停用。自2033年9月1日起不再适用。原因自然课堂不再分对象。批准园务会');
  expect([register, audience].map(({ $ }) => $('meta[name=robots]').attr('content'))).toEqual(['noindex', 'noindex']);
});

describe('old addresses of sentences', () => {
  /** By old id, the id of the sentence it stands in; nothing where it stands in none. */
  const successors = ({ $ }: SitePage, selector: string): Record<string, string | undefined> =>
    Object.fromEntries($(selector).toArray().map((anchor) => [$(anchor).attr('id'), $(anchor).closest('.sentence').attr('id')]));

  test('lead through all revisions to the sentence that took their place', () => {
    const task = page(`/${edition}/1/`);
    expect(successors(task, '.earlier-place')).toEqual({ s1: 's2', s3: 's2', s4: 's2' });
    expect(texts(task, '.earlier-place')).toEqual(['', '', '']);
  });

  test('lead to the end of the text where nothing took their place, and say so', () => {
    const task = page(`/${edition}/3/`);
    expect(successors(task, '.gone')).toEqual({ s1: undefined, s2: undefined });
    expect(task.$('.plan-text .gone').length).toBe(0);
    expect(texts(task, '.gone')[0]).toContain('第1句已在修订中删去');
  });

  test('are kept on the page of the whole plan too, withdrawn tasks included', () => {
    const whole = page(`/${edition}/all/`);
    expect(successors(whole, '.earlier-place')).toEqual({ '1-s1': '1-s2', '1-s3': '1-s2', '1-s4': '1-s2', '3-s1': undefined, '3-s2': undefined });
    expect(whole.$('.gone').toArray().map((place) => whole.$(place).attr('id'))).toEqual(['5', '5-s1', '5-s2', 'part-3', '6', '6-s1', '6-s2']);
  });
});

test('the site is still its source, character for character, and all its links lead somewhere', async () => {
  const { provenance } = await readArchive(content);
  const files = new Map([...filesIn(site.directory)].map(([path, text]) => [path, path.endsWith('.html') ? text : '']));
  for (const [year, { sourceText, report: { discarded }, emendations }] of provenance) {
    expect(accountOfPages(files, { edition: year, sourceText, discarded, emendations })).toEqual([]);
  }
  expect(provenance.size).toBe(1);
  expect(linksResolve(files, '/')).toEqual([]);
});

test('every page names each element once and has a title of its own', () => {
  const read = pagesOf(site).filter(({ forwardsTo }) => forwardsTo === undefined);
  expect(read.filter(({ $ }) => {
    const ids = $('[id]').toArray().map((element) => $(element).attr('id'));
    return new Set(ids).size !== ids.length || $('h1').length !== 1;
  }).map(({ path }) => path)).toEqual([]);
  expect(new Set(read.map(({ $ }) => $('head > title').text())).size).toBe(read.length);
});

test('the same content gives the same files', { timeout: 120_000 }, async () => {
  const again = await buildSite(sites.revised);
  try {
    const [one, other] = [filesIn(site.directory), filesIn(again.directory)];
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect([...one].filter(([path, file]) => other.get(path) !== file).map(([path]) => path)).toEqual([]);
  } finally {
    await again.remove();
  }
});
