import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { citedTasks } from './citing.ts';
import { realPlan } from './kinds-of-pages.ts';
import { visitSite, type Visit, type VisitedSite } from './visited-site.ts';

interface Spoken { text: string; rate: number; lang: string }
/** A voice that says nothing and ends when the test says so. */
interface FakeSpeech {
  said: Spoken[];
  /** Ends what is being said. */
  finish: () => void;
  fail: () => void;
  isSpeaking: () => boolean;
}
type Fake = Window & { speech: FakeSpeech };

const plan = realPlan();
const masked = citedTasks().find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.includes('**')))!;
const button = '[data-read-aloud]';
const bar = '.aloud';

let visited: VisitedSite;

beforeAll(async () => {
  visited = await visitSite('real');
  return visited.close;
});

/** A window whose browser speaks these languages. */
async function visitSpeaking(path: string, languages: string[], later = false): Promise<Visit> {
  const visit = await visited.visit('/404.html', 800);
  await visit.page.addInitScript(({ known, late }) => {
    const said: Spoken[] = [];
    let current: SpeechSynthesisUtterance | undefined;
    const voices = known.map((lang) => ({ lang, localService: true, name: lang, voiceURI: lang, default: false }));
    const synthesis = Object.assign(new EventTarget(), {
      known: late ? [] : voices,
      getVoices() { return this.known; },
      speak(utterance: SpeechSynthesisUtterance) {
        current = utterance;
        said.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
      },
      cancel() {
        const stopped = current;
        current = undefined;
        // Browsers tell of it later, as an error.
        if (stopped) setTimeout(() => stopped.onerror?.(new Event('error') as SpeechSynthesisErrorEvent));
      },
    });
    const end = (event: 'onend' | 'onerror'): void => {
      const ended = current;
      current = undefined;
      (ended?.[event] as ((event: Event) => void) | null | undefined)?.(new Event('end'));
    };
    const fake: FakeSpeech = { said, finish: () => end('onend'), fail: () => end('onerror'), isSpeaking: () => current !== undefined };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { voice = null; lang = ''; rate = 1; onend = null; onerror = null; text: string; constructor(text: string) { this.text = text; } } });
    Object.assign(window, { speech: fake });
    if (late) setTimeout(() => { synthesis.known = voices; synthesis.dispatchEvent(new Event('voiceschanged')); }, 300);
  }, { known: languages, late: later });
  await visit.page.goto(visited.address(path));
  return visit;
}

const said = (page: Page): Promise<Spoken[]> => page.evaluate(() => (window as unknown as Fake).speech.said);
const finish = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as Fake).speech.finish());
const isSpeaking = (page: Page): Promise<boolean> => page.evaluate(() => (window as unknown as Fake).speech.isSpeaking());
const marked = (page: Page): Promise<string> => page.locator('.read-now').evaluateAll((all) => all.map(({ id, tagName }) => id || tagName).join());
const press = (page: Page, name: string): Promise<void> => page.locator(bar).getByRole('button', { name }).click();

async function start(page: Page): Promise<void> {
  await page.locator(button).click();
  await page.locator(bar).waitFor();
}

/** Lets everything be said. */
async function sayAll(page: Page): Promise<string[]> {
  await start(page);
  for (let turn = 0; turn < 2000 && await page.locator(bar).count() > 0; turn += 1) await finish(page);
  return (await said(page)).map(({ text }) => text);
}

describe('the button', () => {
  test.each([['nothing', []], ['English', ['en-US']], ['Cantonese', ['zh-HK']]])('is not there where the browser speaks %s', async (_, languages) => {
    const { page, faults, close } = await visitSpeaking(masked.path, languages);
    await page.waitForTimeout(200);
    expect(await page.locator(button).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test('comes when the browser gets to know its voices, and loads what reads only when it is pressed', async () => {
    const { page, close } = await visitSpeaking(masked.path, ['en-US', 'zh-CN'], true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator(button).waitFor();
    expect(asked.filter((address) => /\/aloud\..*\.js$/u.test(address))).toEqual([]);
    await start(page);
    expect(asked.filter((address) => /\/aloud\..*\.js$/u.test(address)).length).toBe(1);
    expect((await said(page))[0]).toMatchObject({ lang: 'zh-CN', rate: 1 });
    await close();
  });
});

describe('a task read aloud', () => {
  test('is said whole and in order, masks by name, and leaves nothing behind', async () => {
    const { page, faults, close } = await visitSpeaking(masked.path, ['zh-CN']);
    const spoken = await sayAll(page);
    expect(spoken[0]).toBe(`第${masked.number}项，${masked.title}`);
    const words = spoken.slice(1).join('');
    expect(words).toMatch(/（原文隐去[^）]+）/u);
    expect(words.replace(/（原文隐去[^）]+）/gu, '**')).toBe(masked.paragraphs.join(''));
    expect(Math.max(...spoken.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(await page.locator('.read-now, .aloud').count()).toBe(0);
    expect(await page.locator(button).innerText()).toBe('朗读');
    expect(faults).toEqual([]);
    await close();
  });

  test('is paused and goes on, forwards and backwards, slower and to an end', async () => {
    const { page, faults, close } = await visitSpeaking(masked.path, ['zh_CN']);
    await start(page);
    expect(await marked(page)).toBe('H1');
    await press(page, '下一句');
    expect(await marked(page)).toBe('s1');
    await press(page, '下一句');
    expect(await marked(page)).toBe('s2');
    await press(page, '上一句');
    expect(await marked(page)).toBe('s1');
    await press(page, '暂停');
    expect(await isSpeaking(page)).toBe(false);
    const before = (await said(page)).length;
    await press(page, '继续');
    const after = await said(page);
    expect([after.length, after.at(-1)!.text]).toEqual([before + 1, after[before - 1]!.text]);
    expect(after.at(-1)!.lang).toBe('zh-CN');
    await page.locator(bar).getByRole('combobox', { name: '语速' }).selectOption('慢');
    expect((await said(page)).at(-1)).toMatchObject({ text: after.at(-1)!.text, rate: 0.7 });
    await press(page, '停止');
    expect([await isSpeaking(page), await page.locator(bar).count(), await marked(page)]).toEqual([false, 0, '']);
    expect(await page.locator(button).evaluate((element) => element === document.activeElement)).toBe(true);
    await start(page);
    await page.keyboard.press('Escape');
    expect([await isSpeaking(page), await page.locator(bar).count()]).toEqual([false, 0]);
    await start(page);
    await page.locator(button).click();
    await page.locator(bar).waitFor({ state: 'detached' });
    expect(await isSpeaking(page)).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  test('marks the sentence by more than colour', async () => {
    const { page, close } = await visitSpeaking(masked.path, ['zh-CN']);
    await start(page);
    await press(page, '下一句');
    const lines = await page.locator('.sentence').evaluateAll((all) => all.map((sentence) => getComputedStyle(sentence).textDecorationLine));
    expect(lines.filter((line) => line.includes('underline')).length).toBe(1);
    await close();
  });

  test('says so when the device cannot', async () => {
    const { page, close } = await visitSpeaking(masked.path, ['zh-CN']);
    await start(page);
    await page.evaluate(() => (window as unknown as Fake).speech.fail());
    expect(await page.locator(bar).innerText()).toContain('没有读成');
    await press(page, '关闭');
    expect(await page.locator(bar).count()).toBe(0);
    await close();
  });
});

test('what is read stays in sight, unless the reader has scrolled away', async () => {
  const { page, close } = await visitSpeaking(`/${plan.edition}/all/`, ['zh-CN']);
  await start(page);
  const inSight = (): Promise<boolean> => page.locator('.read-now').evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
  for (let turn = 0; turn < 40; turn += 1) await finish(page);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await inSight()).toBe(true);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const away = await page.evaluate(() => scrollY);
  for (let turn = 0; turn < 10; turn += 1) await finish(page);
  expect(await page.evaluate(() => scrollY)).toBe(away);
  await press(page, '下一句');
  expect(await inSight()).toBe(true);
  await close();
});

test('the whole plan and a part are read from title to end', async () => {
  const whole = await visitSpeaking(`/${plan.edition}/all/`, ['zh-CN']);
  const spoken = (await sayAll(whole.page)).join('');
  const order = plan.parts.flatMap((part) => [part.title, ...part.tasks.map(({ title }) => title)]).filter((title) => !title.includes('*'));
  const places = order.map((title) => spoken.indexOf(title));
  expect(places).not.toContain(-1);
  expect([...places].sort((one, other) => one - other)).toEqual(places);
  expect(spoken).not.toMatch(/\*|20xx/u);
  await whole.close();

  const part = plan.parts.find(({ title }) => !title.includes('*'))!;
  const { page, close } = await visitSpeaking(`/${plan.edition}/part/${plan.parts.indexOf(part) + 1}/`, ['zh-CN']);
  const said = (await sayAll(page)).join('');
  expect(said).toContain(part.title);
  for (const { number, title } of part.tasks) expect(said).toContain(`第${number}项，${title}`);
  await close();
});
