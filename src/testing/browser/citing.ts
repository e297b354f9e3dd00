import type { BrowserContextOptions, Page } from 'playwright-core';
import type { SourcePlan, SourceTask } from '../pages/source-reading.ts';
import { tasksIn } from '../pages/source-reading.ts';
import { realPlan } from './kinds-of-pages.ts';

/** Windows in which a page may write to the clipboard, and the test may read it. */
export const withClipboard: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What is on the clipboard in each format. */
export const clipboardOf = (page: Page): Promise<{ text: string; html: string }> => page.evaluate(async () => {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string): Promise<string> => (item!.types.includes(type) ? (await item!.getType(type)).text() : '');
  return { text: await read('text/plain'), html: await read('text/html') };
});

/** The only panel there is while it is open. */
export const openPanel = '.cite-panel[open]';

export const titleOfPanel = async (page: Page): Promise<string> => {
  await page.locator(openPanel).waitFor();
  return (await page.locator(`${openPanel} h2`).textContent()) ?? '';
};

/** A task as it is cited: 第四部分第19项. */
export interface CitedTask extends SourceTask {
  plan: SourcePlan;
  path: string;
  /** 第四部分第19项 */
  name: string;
  /** 《…》第四部分第19项 */
  official: string;
  code: string;
}

/** The tasks of the real plan as they are cited, by a way of their own. */
export function citedTasks(): CitedTask[] {
  const plan = realPlan();
  return tasksIn(plan).map((task) => {
    const part = plan.parts.findIndex(({ tasks }) => tasks.includes(task));
    const name = `第${'一二三四五六七八九'[part]}部分第${task.number}项`;
    return { ...task, plan, name, path: `/${plan.edition}/${task.id}/`, official: `《${plan.title}》${name}`, code: `${plan.edition}-${task.id}` };
  });
}
