import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { hasFile, pageAt, pagesOf } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf, readSources, tasksIn } from './source-reading.ts';

interface Row {
  task: number;
  kind: string;
  from?: number[];
  confirmed?: boolean;
}

const content = contentOf('two-years');
const { tasks: rows, cancelled } = parse(readFileSync(join(content, 'plans/2032/lineage.yaml'), 'utf8')) as { tasks: Row[]; cancelled: Row[] };
const [before, after] = ['2031', '2032'].map((edition) => tasksIn(readSources(content).find((plan) => plan.edition === edition)!)) as [ReturnType<typeof tasksIn>, ReturnType<typeof tasksIn>];
const isConfirmed = ({ confirmed = true }: Row): boolean => confirmed;
const words = (text: string): string => text.replace(/\s+/gu, '').replace(/[，：；（）]/gu, (mark) => ',:;()'['，：；（）'.indexOf(mark)]!);

describe('two editions', () => {
  let site: SharedSite;
  let compare: SitePage;

  beforeAll(async () => {
    site = await builtSite('two-years');
    compare = pageAt(site, '/compare/2031/2032/');
  });

  const lineageOn = (path: string) => pageAt(site, path).$('.task-lineage');
  const linksIn = (path: string): string[] => {
    const { $ } = pageAt(site, path);
    return $('.task-lineage a').toArray().map((link) => $(link).attr('href')!);
  };
  const summaryOf = (path: string): string => words(lineageOn(path).find('> p').text());

  test('have confirmed rows of every kind, and rows that are not confirmed', () => {
    expect(new Set(rows.filter(isConfirmed).map(({ kind }) => kind))).toEqual(new Set(['延续', '合并', '拆分', '新增']));
    expect([rows, cancelled].map((all) => all.some((row) => !isConfirmed(row)) && all.some(isConfirmed))).toEqual([true, true]);
  });

  test('every confirmed counterpart is linked from both tasks', () => {
    for (const { task, from = [] } of rows.filter(isConfirmed)) {
      for (const source of from) {
        expect(linksIn(`/2032/${task}/`)).toContain(`/2031/${source}/`);
        expect(linksIn(`/2031/${source}/`)).toContain(`/2032/${task}/`);
      }
    }
  });

  test('each kind is told in words, from either side', () => {
    const named = (list: typeof before, number: number): string => `第${number}项“${words(list[number - 1]!.title)}”`;
    const told = rows.filter(isConfirmed).map(({ task, kind, from = [] }) => {
      const sources = from.map((id) => named(before, id)).join('、');
      const sentence = { 延续: `延续自《某镇文化站2031年工作要点》${sources}`, 拆分: `拆分自《某镇文化站2031年工作要点》${sources}`, 合并: `由《某镇文化站2031年工作要点》${sources}合并而成`, 新增: '新增:《某镇文化站2031年工作要点》没有对应的任务' }[kind]!;
      return summaryOf(`/2032/${task}/`).includes(sentence) ? '' : `${task}: ${sentence}`;
    });
    expect(told.filter((fault) => fault !== '')).toEqual([]);
    const merged = rows.find(({ kind }) => kind === '合并')!;
    expect(summaryOf(`/2031/${merged.from![0]!}/`)).toContain(`并入《某镇文化站2032年工作要点》${named(after, merged.task)}`);
    const pieces = rows.filter(({ kind }) => kind === '拆分');
    expect(summaryOf(`/2031/${pieces[0]!.from![0]!}/`)).toContain(`拆为《某镇文化站2032年工作要点》${pieces.map(({ task }) => named(after, task)).join('、')}`);
    expect(summaryOf(`/2031/${cancelled.find(isConfirmed)!.task}/`)).toContain('取消:《某镇文化站2032年工作要点》没有对应的任务');
  });

  test('what nobody confirmed is told nowhere', () => {
    for (const { task, from = [] } of rows.filter((row) => !isConfirmed(row))) {
      expect(lineageOn(`/2032/${task}/`).length).toBe(0);
      expect(from.map((id) => lineageOn(`/2031/${id}/`).length)).toEqual(from.map(() => 0));
      expect(words(compare.$(`#task-${task}`).text())).toContain('待核对');
      expect(compare.$(`#task-${task} a`).length).toBe(1);
    }
    for (const { task } of cancelled.filter((row) => !isConfirmed(row))) {
      expect(lineageOn(`/2031/${task}/`).length).toBe(0);
      expect(words(compare.$(`#former-${task}`).text())).toContain('待核对');
      expect(compare.$(`#former-${task}`).text()).not.toContain('取消');
    }
  });

  test('a task’s page shows what changed in its words, folded, and both wordings can be read out of it', () => {
    for (const { task, from } of rows.filter((row) => isConfirmed(row) && row.kind === '延续')) {
      const { $ } = pageAt(site, `/2032/${task}/`);
      const [old, now] = [before[from![0]! - 1]!, after[task - 1]!];
      const isSame = old.paragraphs.join() === now.paragraphs.join() && old.title === now.title;
      expect($('.task-lineage details').length).toBe(isSame ? 0 : 1);
      expect(summaryOf(`/2032/${task}/`).includes('文字未改')).toBe(isSame);
      if (isSame) continue;
      expect($('.task-lineage details[open]').length).toBe(0);
      const diff = $('.word-diff');
      diff.find('.unseen').remove();
      const without = (element: string): string => { const copy = diff.clone(); copy.find(element).remove(); return words(copy.text()); };
      expect([without('ins'), without('del')]).toEqual([words(old.paragraphs.join('')), words(now.paragraphs.join(''))]);
      expect([diff.find('ins').length > 0, diff.find('del').length > 0]).toEqual([true, true]);
    }
  });

  test('the comparison has a row for each task of the later plan in its order, then what only the earlier has', () => {
    const { $ } = compare;
    const heads = $('.compared > th a').toArray().map((link) => $(link).attr('href'));
    const gone = cancelled.filter(isConfirmed).map(({ task }) => task);
    const open = before.map(({ id }) => Number(id)).filter((id) => !gone.includes(id) && !rows.some((row) => isConfirmed(row) && row.from?.includes(id)));
    expect(heads).toEqual([...after.map(({ id }) => `/2032/${id}/`), ...[...gone, ...open].map((id) => `/2031/${id}/`)]);
    const statuses = $('.compared .status').toArray().map((element) => $(element).text());
    expect(statuses).toEqual([...rows.map((row) => (isConfirmed(row) ? row.kind : '待核对')), ...gone.map(() => '取消'), ...open.map(() => '待核对')]);
  });

  test('the comparison’s numbers are those of its rows, and add up', () => {
    const { $ } = compare;
    const tallies = $('.compare-tallies > div').toArray().map((row) => Object.fromEntries(
      $(row).find('.compare-count').toArray().map((count) => [$(count).clone().children().remove().end().text(), Number($(count).find('b').text())])));
    expect(tallies).toEqual([
      { 延续: 6, 合并: 1, 拆分: 2, 新增: 2, 待核对: 1 },
      { 延续: 6, 并入: 2, 拆分: 1, 取消: 1, 待核对: 2 },
    ]);
    expect(tallies.map((tally) => Object.values(tally).reduce((sum, count) => sum + count, 0))).toEqual([after.length, before.length]);
  });

  test('what was merged or split is compared as a whole, once', () => {
    const { $ } = compare;
    $('.word-diff .unseen').remove();
    const pieces = rows.filter(({ kind }) => kind === '拆分');
    const [first, second] = pieces.map(({ task }) => $(`#task-${task}`).next('.compared-words'));
    const diff = first!.find('.word-diff').clone();
    diff.find('del').remove();
    expect(words(diff.text())).toBe(words(pieces.map(({ task }) => after[task - 1]!.paragraphs.join('')).join('')));
    expect([second!.find('details').length, second!.find('a').attr('href')]).toEqual([0, `#task-${pieces[0]!.task}`]);
  });

  test('are compared from both editions’ pages and the site map', () => {
    for (const path of ['/2031/', '/2032/', '/sitemap/']) expect([path, pageAt(site, path).$('main a[href="/compare/2031/2032/"]').length]).toEqual([path, 1]);
  });

  test.each([
    ['bai-cun-ye-du', '本站所收的2个年度中,首见于2031,最近见于2032。', ['2031“百村夜读”1处', '2032“百村夜读计划”1处']],
    ['yi-cun-yi-xi', '本站所收的2个年度中,只见于2031。', ['2031“一村一戏”1处', '2032没有出现']],
    ['yun-shang-zhan-ting', '本站所收的2个年度中,只见于2032。', ['2031没有出现', '2032“云上展厅”1处']],
  ])('the term %s shows its years and its wording in each', (slug, sentence, years) => {
    const { $ } = pageAt(site, `/glossary/${slug}/`);
    const section = $('section[aria-labelledby=years-title]');
    expect(words(section.find('p').text())).toBe(sentence);
    expect(section.find('li').toArray().map((row) => words($(row).text()))).toEqual(years);
  });
});

describe.each(['real', 'fictional'] as const)('the %s site, with one edition,', (name) => {
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('says nothing of other years', () => {
    const pages = pagesOf(site);
    expect(pages.length).toBeGreaterThan(0);
    const told = pages.filter(({ html, $ }) => html.includes('/compare/') || $('.task-lineage, [aria-labelledby=years-title]').length > 0
      || /延续自|延续为|合并而成|拆分自|历年用法|与其他年度对照/u.test($('main').text()));
    expect(told.map(({ path }) => path)).toEqual([]);
    expect(pages.filter(({ path }) => path.startsWith('/compare')).map(({ path }) => path)).toEqual([]);
    expect(hasFile(site, '/compare/index.html')).toBe(false);
  });
});
