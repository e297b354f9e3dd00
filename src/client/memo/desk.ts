import { checkAtDesk } from '../../memo/check.ts';
import { memoHtml } from '../../memo/linking.ts';
import type { MemoReport } from '../../memo/report.ts';
import { countsWords } from '../../memo/wording.ts';
import { copy } from '../dialog/copy.ts';
import { drawFindings } from './draw-findings.ts';
import { drawPreview, findingId, placeId, type Preview } from './draw-preview.ts';
import { editionsFor, type EditionFile } from './load-editions.ts';
import { readMemoFile } from './read-file.ts';

/** How long after the last key a memo that was checked once is checked again. */
const pause = 600;

interface Settings {
  editions: EditionFile[];
  site?: string;
  base: string;
}

/**
 * Makes the desk work.
 * @returns takes an event that came before the desk was there
 */
export function openMemoDesk(form: HTMLFormElement, root: ParentNode): (event: Event) => void {
  const { editions: files, site, base } = JSON.parse(form.dataset['desk'] ?? '{}') as Settings;
  const here = new URL(base, location.href).href;
  const sites = site === undefined ? [here] : [site, here];
  const addressOf = (path: string): string => new URL(path.slice(1), site ?? here).href;
  const linkTo = (path: string): string => new URL(path.slice(1), here).href;
  const field = form.querySelector('textarea')!;
  const file = form.querySelector<HTMLInputElement>('input[type=file]')!;
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-desk-${name}]`)!;
  const [status, found, findings, preview, copied] = ['status', 'found', 'findings', 'preview', 'copied'].map(part) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  let checked: { memo: string; report: MemoReport } | undefined;
  const more = part('more');
  let drawn: Preview | undefined;
  let latest = 0;
  let timer = 0;

  const check = async (isAsked: boolean): Promise<void> => {
    window.clearTimeout(timer);
    const memo = field.value;
    const turn = latest += 1;
    try {
      const editions = await editionsFor(memo, files);
      if (turn !== latest) return;
      const report = checkAtDesk(memo, editions, { sites });
      checked = { memo, report };
      findings.replaceChildren(...drawFindings({ report, addressOf: linkTo, several: editions.length > 1 }));
      drawn = drawPreview(preview, memo, report, linkTo);
      more.hidden = drawn.isWhole();
      copied.textContent = '';
      found.hidden = report.findings.length === 0;
      say(countsWords(report), isAsked);
    } catch {
      found.hidden = true;
      say('要点的文字没有加载成功，请检查网络后再按“核对”。', true);
    }
  };

  // The same words once more are news only to whoever asked.
  const say = (words: string, isAsked: boolean): void => {
    if (isAsked) status.textContent = '';
    if (isAsked || status.textContent !== words) window.requestAnimationFrame(() => { status.textContent = words; });
  };

  const take = (event: Event): void => {
    if (event.type === 'submit') {
      event.preventDefault();
      void check(true);
    } else if (event.target === file) {
      void readMemoFile(file).then((memo) => {
        field.value = memo;
        return check(true);
      }, () => say('这个文件读不了。请选择 .txt 或 .md 文件，或直接粘贴文字。', true));
    }
  };

  form.addEventListener('submit', take);
  form.addEventListener('change', take);
  field.addEventListener('input', (event) => {
    window.clearTimeout(timer);
    if (checked !== undefined && !(event as InputEvent).isComposing) timer = window.setTimeout(() => void check(false), pause);
  });
  part('copy').addEventListener('click', () => {
    if (checked === undefined) return;
    const { memo, report } = checked;
    void copy({ text: memo, html: memoHtml(memo, report, addressOf) }, preview).then((done) => {
      copied.textContent = done ? '已复制，可以粘贴到 WPS 或 Word。' : '浏览器不允许复制；已选中文稿，请按 Ctrl+C 或 ⌘C。';
    });
  });
  const drawOn = (finding?: number): void => {
    drawn?.drawOn(finding);
    more.hidden = drawn?.isWhole() ?? true;
  };
  more.addEventListener('click', () => drawOn());
  // What a link leads to is there before the browser goes to it.
  findings.addEventListener('click', (event) => {
    const number = numberLinkedTo(event, 'place');
    if (number !== undefined && preview.querySelector(`#${placeId(number)}`) === null) drawOn(number);
  });
  preview.addEventListener('click', (event) => {
    const number = numberLinkedTo(event, 'finding');
    if (number !== undefined) showFinding(number, findings);
  });
  return take;
}

/** The number of the finding that a link leads to, if it is such a link. */
function numberLinkedTo({ target }: Event, kind: 'place' | 'finding'): number | undefined {
  const href = target instanceof Element ? target.closest('a')?.getAttribute('href') ?? '' : '';
  const number = new RegExp(`^#${kind}-(\\d+)$`, 'u').exec(href)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

/** Draws a finding that waits to be drawn, and opens its group. */
function showFinding(number: number, findings: HTMLElement): void {
  for (const list of findings.querySelectorAll('ol')) list.dispatchEvent(new CustomEvent('finding-wanted', { detail: number }));
  const group = findings.querySelector(`#${findingId(number)}`)?.closest('details');
  if (group) group.open = true;
}
