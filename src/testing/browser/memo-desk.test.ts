import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { specimenTexts } from '../../memo/specimen.ts';
import { longMemo } from '../long-memo.ts';
import { pageAt } from '../pages/site-pages.ts';
import { visitSite, type Visit, type VisitedSite } from './visited-site.ts';

let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('fictional');
});
afterAll(() => visited.close());

/** Opens the desk, checks a memo and waits for what is said. */
async function checked(memo: string, width = 1280, path = '/cite/'): Promise<Visit> {
  const visit = await visited.visit(path, width);
  await check(visit.page, memo);
  return visit;
}

async function check(page: Page, memo: string): Promise<void> {
  // Thousands of lines are pasted at once, not typed.
  await page.locator('textarea').evaluate((field, text) => { (field as HTMLTextAreaElement).value = text; }, memo);
  await page.locator('.desk-check').click();
  await page.locator('[data-desk-status]:not(:empty)').waitFor();
}

/** Thirty citations, each with what has to be said of it. */
const citations: [memo: string, verdict: string, said: string][] = [
  ['《某镇图书馆2031年工作要点》', '与要点一致', '文件名指本要点'],
  ['《某镇图书馆二〇三一年工作要点》', '与要点有出入', '文件名与要点的标题不同'],
  ['第1项', '与要点一致', '指第1项'],
  ['第二部分第三项', '与要点一致', '指第3项'],
  ['第３项第２句', '与要点一致', '指第3项第2句'],
  ['第一部分', '与要点一致', '指第一部分'],
  ['第8项', '要点中没有', '只有第1项至第7项'],
  ['第五部分', '要点中没有', '只有第一部分至第三部分'],
  ['第7项第9句', '要点中没有', '没有第9句'],
  ['第一部分第7项', '文字对，编号不对', '这一项在第三部分'],
  ['2031-2-3', '与要点一致', '代码存在，指第2项第3句'],
  ['2031-12', '要点中没有', '没有第12项'],
  ['/2031/5/#s2', '与要点一致', '网址存在，指第5项第2句'],
  ['/2031/55/', '要点中没有', '没有第55项'],
  ['“在**街、河东村和渡口码头新设3处自助借阅柜”', '与要点一致', '与第1项第1句一致'],
  ['“在老街、河东村和渡口码头新设3处自助借阅柜”', '与要点有出入', '要点在此处隐去了字词'],
  ['“每柜上架图书不少于３００册”', '与要点有出入', '与第1项第1句的文字不同'],
  ['“每柜上架图书不少于２００册”', '与要点一致', '全角半角'],
  ['“共建‘等候书架’，让排队的十几分钟也有书可读”', '与要点一致', '引文内的引号与要点不同'],
  ['“统一镇、村两级编目规则……归还的图书在48小时内重新上架”', '与要点一致', '引文有省略'],
  ['“归还的图书在48小时内重新上架[…]统一镇、村两级编目规则”', '与要点有出入', '先后与要点不同'],
  ['“一证通借，异地可还，归还的图书”', '与要点有出入', '只有标点不同'],
  ['“大字版书目全年更新4期”（第3项）', '与要点一致', '与第3项第1句一致'],
  ['“大字版书目全年更新4期”（第5项）', '文字对，编号不对', '这句话在第3项第1句，不在第5项'],
  ['“大字版书目每年更新5期，字号不小于16磅”（第5项）', '文字对，编号不对', '文字也有不同'],
  ['第6项要求“每月组织一次朗读比赛”', '要点中没有', '在第6项和要点其他各处都没有找到'],
  ['第6项要求“对全部8.6万册馆藏逐册清点”', '与要点一致', '与第6项第1句一致'],
  ['“不排名次，不收费用，不向学校摊派人数。”（2031-4-3）', '与要点一致', '与第4项第3句一致'],
  ['「能借的不买，能修的不换」', '与要点一致', '与第7项第3句一致'],
  ['《渡口旧事》', '与要点一致', '与第2项第2句一致'],
];

/** Words of other documents, of nobody, and of the meeting: none of them is the plan's. */
const others = ['《阅读促进条例》第3项', '《条例》第五条第2项', '“回头看”', '“今天天气很好”', '会议第一项议程', '《某镇图书馆2030年工作要点》', '2031-12-31'];

describe('a memo of thirty citations', () => {
  const memo = [...citations.map(([words]) => words), ...others].map((words, at) => `${at + 1}．${words}；`).join('\n');

  test('is told of one by one, and of nothing else', async () => {
    const { page, faults, close } = await checked(memo);
    await page.locator('.finding-group summary').click();
    const findings = await page.locator('.finding-group').evaluateAll((groups) => groups.flatMap((group) => {
      const verdict = group.querySelector('h3, summary')!.textContent.replace(/（\d+ 处）$/u, '');
      return [...group.querySelectorAll('li')].map((item) => ({
        verdict, words: item.querySelector('.finding-words')!.lastChild!.textContent!, said: item.querySelector('p:nth-child(2)')!.textContent,
      }));
    }));
    for (const [words, verdict, said] of citations) {
      // A citation with a number is two findings; the quotation is the one that is judged.
      const quoted = /[“「].*[”」]/u.exec(words)?.[0] ?? words;
      const found = findings.find((one) => one.words === quoted && one.said.includes(said));
      expect([words, found?.verdict, found?.said]).toEqual([words, verdict, expect.stringContaining(said)]);
    }
    const numbers = citations.filter(([words]) => /[”」]（|项要求/u.test(words)).length;
    expect(findings).toHaveLength(citations.length + numbers);
    expect(await page.locator('[data-desk-status]').innerText()).toContain(`共找到 ${findings.length} 处`);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([1440, 768, 360])('fits a window of %i pixels', async (width) => {
    const { page, faults, close } = await checked(memo, width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a finding', () => {
  const memo = `${'前面的话。\n'.repeat(60)}第3项提出“大字版书目全年更新5期”。`;

  test('leads to its place in the memo and back, by keyboard too', async () => {
    const { page, close } = await checked(memo, 360);
    await page.locator('.finding-differs a', { hasText: '在文稿中查看' }).press('Enter');
    const place = page.locator('.memo-differs');
    expect(await place.evaluate((element) => element.matches(':target') && element.getBoundingClientRect().top < innerHeight && element.getBoundingClientRect().top >= 0)).toBe(true);
    await place.locator('.memo-back').press('Enter');
    expect(await page.locator('.finding-differs li').evaluate((element) => element.matches(':target'))).toBe(true);
    await page.locator('.memo-matches .memo-back').press('Enter');
    expect(await page.locator('.finding-group details li, details li').first().isVisible()).toBe(true);
    await close();
  });

  test('says what differs without colour, and to whoever hears it', async () => {
    const { page, close } = await checked(memo);
    expect(await page.locator('.finding-differs .word-diff').textContent()).toBe('应为 大字版书目全年更新（文稿多出：5）（文稿缺少：4）期');
    expect(await page.locator('.memo-differs .memo-back').getAttribute('aria-label')).toBe('第2处：与要点有出入');
    expect(await page.locator('.memo-differs .memo-back').evaluate((link) => getComputedStyle(link, '::before').content)).toContain('有出入');
    const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
    expect(nodes.some(({ role, properties }) => role?.value === 'status' && properties?.some(({ name, value }) => name === 'live' && value.value === 'polite'))).toBe(true);
    await close();
  });
});

test('links lead to the places, and the words are where they lead', async () => {
  const { page, close } = await checked('第3项提出“大字版书目全年更新4期”。');
  const [number, words] = await page.locator('.desk-preview .memo-words').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(number).toBe(visited.address('/2031/3/'));
  expect(decodeURIComponent(words!)).toBe(`${visited.address('/2031/3/')}#s1:~:text=大字版书目全年更新4期`);
  await page.goto(words!);
  expect(await page.locator('.sentence:target, #s1').first().innerText()).toContain('大字版书目全年更新4期');
  await close();
});

test('the memo is copied with its links, plain and rich, whatever stands in it', async () => {
  const memo = '第3项：<b onclick="x()">“大字版书目全年更新4期”</b>\n\n<script>window.ran = true</script><img src=x onerror="window.ran = true">&amp;';
  const { page, faults, close } = await checked(memo);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('[data-desk-copy]').click();
  await page.locator('[data-desk-copied]', { hasText: '已复制' }).waitFor();
  const [plain, rich] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
  });
  expect(plain).toBe(memo);
  const read = await page.evaluate((html) => {
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    return {
      lines: [...body.querySelectorAll('p')].map((line) => line.textContent),
      links: [...body.querySelectorAll('a')].map((link) => [link.textContent, decodeURIComponent(link.href)]),
      elements: [...new Set([...body.querySelectorAll('*')].map((element) => element.tagName))].sort(),
    };
  }, rich!);
  expect(read.lines).toEqual(memo.split('\n'));
  expect(read.elements).toEqual(['A', 'BR', 'P']);
  const { origin, pathname } = new URL(visited.site.base, 'https://example.org');
  expect(read.links).toEqual([
    ['第3项', `${origin}${pathname}2031/3/`],
    ['“大字版书目全年更新4期”', `${origin}${pathname}2031/3/#s1:~:text=大字版书目全年更新4期`],
  ]);
  expect(await page.locator('.desk-preview').evaluate((preview) => preview.textContent)).toBe(memo);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(faults).toEqual([]);
  await close();
});

describe('nothing leaves the browser', () => {
  test('scripts of this site are all that is asked for', async () => {
    const { page, faults, close } = await visited.visit('/cite/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.resourceType()} ${request.method()} ${request.postData() ?? ''}${new URL(request.url()).pathname}`));
    await check(page, '第3项提出“大字版书目全年更新4期”，密级：内部。');
    await page.locator('[data-desk-copy]').click();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((line) => !/^script GET \/(?:_astro\/[\w.-]+\.js|cite\/texts\/2031\.js)$/u.test(line))).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test('the page’s policy forbids fetching, beacons, forms, frames and strange scripts', async () => {
    const { page, close } = await visited.visit('/cite/');
    const outcome = await page.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective));
      const fetched = await fetch(location.href).then(() => 'fetched', () => 'refused');
      navigator.sendBeacon(location.href, 'memo');
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      const form = Object.assign(document.createElement('form'), { action: location.href, method: 'post' });
      const frame = Object.assign(document.createElement('iframe'), { src: location.href });
      const picture = Object.assign(document.createElement('img'), { src: 'https://example.com/?memo' });
      document.body.append(script, form, frame, picture);
      form.submit();
      await new Promise((settle) => { setTimeout(settle, 300); });
      return { fetched, ran: 'ran' in window, broken: [...new Set(broken)].sort() };
    });
    expect(outcome).toEqual({ fetched: 'refused', ran: false, broken: ['connect-src', 'form-action', 'frame-src', 'img-src', 'script-src-elem'] });
    expect(page.url()).toBe(visited.address('/cite/'));
    await close();
  });

  test('the policy lets run the scripts of the site and the two in the page itself, sends nothing, and stands before any', () => {
    const { html, $ } = pageAt(visited.site, '/cite/');
    const policies = $('meta[http-equiv="Content-Security-Policy"]').toArray().map((meta) => $(meta).attr('content') ?? '');
    expect(policies.length).toBe(1);
    const directives = Object.fromEntries(policies[0]!.split(';').map((directive) => directive.trim().split(/\s+(.*)/su).slice(0, 2)));
    // One shows the page as the reader has set it, before anything is painted; one keeps the room of the form.
    const inside = $('script:not([src]):not([type="application/ld+json"])').toArray().map((script) => $(script).text());
    expect(inside).toEqual([expect.stringContaining('yaodian-reading'), expect.stringContaining('previousElementSibling')]);
    const hashes = inside.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(directives).toMatchObject({
      'default-src': "'none'", 'script-src': `'self' ${hashes.join(' ')}`, 'connect-src': "'none'", 'form-action': "'none'", 'base-uri': "'none'",
    });
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect($('[onclick], [onload], [onsubmit]').length).toBe(0);
  });
});

test('words changed after the first check are checked again by themselves', async () => {
  const { page, close } = await checked('第3项提出“大字版书目全年更新5期”。');
  await page.locator('textarea').fill('第3项提出“大字版书目全年更新4期”。');
  await page.locator('[data-desk-status]', { hasText: '共找到 2 处：与要点一致 2 处' }).waitFor();
  expect(await page.locator('.finding-differs').count()).toBe(0);
  await page.locator('textarea').fill('没有什么。');
  await page.locator('[data-desk-status]', { hasText: '没有找到' }).waitFor();
  expect(await page.locator('[data-desk-found]').isVisible()).toBe(false);
  await close();
});

test.each([
  ['UTF-8', Buffer.from('第3项提出“大字版书目全年更新4期”。\r\n')],
  ['GB 18030', Buffer.from('b5da33cfeecce1b3f6a1b0b4f3d7d6b0e6cae9c4bfc8abc4eab8fcd0c234c6daa1b1a1a3', 'hex')],
])('a file in %s is read', async (_encoding, buffer) => {
  const { page, faults, close } = await visited.visit('/cite/');
  await page.locator('input[type=file]').setInputFiles({ name: 'memo.txt', mimeType: 'text/plain', buffer });
  await page.locator('[data-desk-status]', { hasText: '共找到 2 处：与要点一致 2 处' }).waitFor();
  expect(await page.locator('textarea').inputValue()).toContain('大字版书目');
  expect(faults).toEqual([]);
  await close();
});

test('a file that is no text is refused in words', async () => {
  const { page, close } = await visited.visit('/cite/');
  await page.locator('input[type=file]').setInputFiles({ name: 'memo.docx', mimeType: 'application/zip', buffer: Buffer.from('504b030400000000ff', 'hex') });
  await page.locator('[data-desk-status]', { hasText: '读不了' }).waitFor();
  await close();
});

test('of ten thousand quotations all are counted and a part is drawn; the rest is drawn when it is wanted', async () => {
  const memo = longMemo((await specimenTexts('fictional'))[0]!, 10_000);
  const { page, faults, close } = await checked(memo);
  expect(Number(/共找到 (\d+) 处/u.exec(await page.locator('[data-desk-status]').innerText())?.[1])).toBeGreaterThan(19_000);
  expect(await page.locator('.desk-findings li, .memo-found').count()).toBeLessThan(2000);
  const drawn = await page.locator('.memo-found').count();
  await page.locator('[data-desk-more]').click();
  expect(await page.locator('.memo-found').count()).toBeGreaterThan(drawn);
  const listed = await page.locator('.finding-differs li').count();
  await page.locator('.finding-differs .finding-more').click();
  expect(await page.locator('.finding-differs li').count()).toBeGreaterThan(listed);
  expect(faults).toEqual([]);
  await close();
});

test('without scripts the page names the command, and offers no form that does nothing', async () => {
  const { page, faults, close } = await visited.visit('/cite/', 360, { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('npm run cite:check');
  expect(await page.locator('form').isVisible()).toBe(false);
  expect(await page.locator('.search-open').getAttribute('href')).toContain('/search/');
  expect(faults).toEqual([]);
  await close();
});

describe('below a base path', () => {
  let below: VisitedSite;

  beforeAll(async () => {
    below = await visitSite('real-under-base');
    return below.close;
  });

  test('it works as well', async () => {
    const [texts] = await specimenTexts('real');
    const { name, text } = texts!.passages.find((passage) => /^\d+#s1$/u.test(passage.name))!;
    const [task] = name.split('#');
    const { page, faults, close } = await below.visit('/cite/');
    await check(page, `第${task!}项提出“${text}”。`);
    expect(await page.locator('[data-desk-status]').innerText()).toContain('共找到 2 处：与要点一致 2 处');
    expect(new URL(await page.locator('.memo-words').first().getAttribute('href') ?? '', page.url()).href).toBe(below.address(`/${texts!.edition}/${task!}/`));
    expect(faults).toEqual([]);
    await close();
  });
});
