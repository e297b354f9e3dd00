import { element } from '../element.ts';
import { loadStyle } from '../style.ts';
import css from './aloud.css?url';
import { startRecital, type Recital } from './recital.ts';
import { spokenPieces } from './spoken.ts';
import { mandarinVoice } from './voice.ts';

const rates = [{ value: 0.7, words: '慢' }, { value: 1, words: '正常' }, { value: 1.3, words: '快' }, { value: 1.6, words: '很快' }];
const reading = 'read-now';
const usualRate = 1;
let rate = usualRate;
let recital: Recital | undefined;

const styled = loadStyle(css);

/** Reads the page aloud, with a bar to steer it; while it is read, `opener` ends it, and has the focus again when it is over. */
export async function readAloud(opener: HTMLElement): Promise<void> {
  if (recital) return recital.stop();
  const voice = mandarinVoice(window.speechSynthesis.getVoices());
  await styled;
  if (voice === undefined || recital) return;
  const pieces = spokenPieces(document.querySelector('main')!);
  const button = (words: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', class: 'button' }, words);
    made.addEventListener('click', act);
    return made;
  };
  const place = element('span', { class: 'aloud-place' });
  const pause = button('暂停', () => recital?.toggle());
  const speed = element('select', {}, ...rates.map(({ value, words }) =>
    element('option', { value: String(value), ...(value === rate ? { selected: '' } : {}) }, words)));
  speed.addEventListener('change', () => {
    rate = Number(speed.value);
    recital?.setRate(rate);
  });
  const stop = button('停止', () => recital?.stop());
  const bar = element('div', { class: 'aloud', role: 'region', 'aria-label': '朗读' }, place,
    button('上一句', () => recital?.move(-1)), pause, button('下一句', () => recital?.move(1)),
    element('label', {}, '语速', speed), stop);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') recital?.stop();
  });

  let marked: HTMLElement | undefined;
  const mark = (next: HTMLElement | undefined): void => {
    marked?.classList.remove(reading);
    next?.classList.add(reading);
    marked = next;
  };
  const isInSight = ({ top, bottom }: DOMRect): boolean => bottom > 0 && top < bar.getBoundingClientRect().top;

  document.body.append(bar);
  document.documentElement.classList.add('is-read-aloud');
  opener.textContent = '停止朗读';
  recital = startRecital(pieces, voice, rate, {
    reached: ({ element: next }, number, sought) => {
      // Who has scrolled away from what was read is left where they are.
      const follows = sought || marked === undefined || isInSight(marked.getBoundingClientRect());
      mark(next);
      place.textContent = `${number + 1} / ${pieces.length}`;
      if (!follows) return;
      const { top, bottom } = next.getBoundingClientRect();
      if (top < 0 || bottom > bar.getBoundingClientRect().top) next.scrollIntoView({ block: 'center' });
    },
    speaking: (isSpeaking) => { pause.textContent = isSpeaking ? '暂停' : '继续'; },
    ended: (reason) => {
      const hadFocus = bar.contains(document.activeElement);
      mark(undefined);
      recital = undefined;
      opener.textContent = '朗读';
      document.documentElement.classList.remove('is-read-aloud');
      if (reason === 'failed') {
        bar.replaceChildren(element('span', { role: 'status' }, '这台设备没有读成，可以再点一次“朗读”。'), button('关闭', () => bar.remove()));
        return;
      }
      bar.remove();
      if (hadFocus) opener.focus();
    },
  });
  pause.focus();
}
