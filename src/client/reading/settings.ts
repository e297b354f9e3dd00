import { addStyle } from '../style.ts';

/** How a reader wants pages to look. What is missing is as pages are by themselves. */
export interface ReadingSettings {
  /** Of the text. */
  size?: 'large' | 'larger';
  /** 长辈版: large text, large targets, one plain column. */
  elder?: 'on';
  /** The device decides where nothing is chosen. */
  theme?: 'light' | 'dark';
}

/** The script in the head that is there before the first paint (ReadingMode.astro) reads the same. */
const stored = 'yaodian-reading';
const names = ['size', 'elder', 'theme'] as const;

/** What happens when settings change on a page: told to `document`. */
export const settingsChanged = 'reading-settings';

/** Where a browser keeps nothing, what was chosen holds until the reader goes to another page. */
let chosen: ReadingSettings | undefined;

export function readSettings(): ReadingSettings {
  if (chosen) return chosen;
  try {
    return (JSON.parse(localStorage.getItem(stored) ?? '{}') as ReadingSettings | null) ?? {};
  } catch {
    return {};
  }
}

/** Keeps the settings and shows the page so. */
export function changeSettings(settings: ReadingSettings): void {
  chosen = settings;
  try {
    localStorage.setItem(stored, JSON.stringify(settings));
    chosen = undefined;
  } catch { /* Private windows of old browsers keep nothing. */ }
  applySettings();
}

/** Shows the page as the settings want it. */
export function applySettings(): void {
  const settings = readSettings();
  const { dataset } = document.documentElement;
  for (const name of names) {
    const value = settings[name];
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
  const styles = document.querySelector('link[data-elder]');
  const address = document.querySelector<HTMLElement>('[data-elder-switch]')?.dataset['elderSwitch'];
  if (!settings.elder) styles?.remove();
  else if (!styles && address) {
    const link = addStyle(address);
    link.media = 'screen';
    link.dataset['elder'] = '';
  }
  document.dispatchEvent(new Event(settingsChanged));
}
