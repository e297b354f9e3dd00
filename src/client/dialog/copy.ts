/** What to put on the clipboard, plain for text fields and rich for WPS and Word. */
export interface Copied {
  text: string;
  html: string;
}

/**
 * Puts words on the clipboard in both formats. Where the browser lets no page do so, the words are left selected.
 *
 * @param shown where the words can be seen
 * @returns whether they are on the clipboard
 */
export async function copy(words: Copied, shown: Element): Promise<boolean> {
  try {
    await write(words);
    return true;
  } catch {
    return copyByCommand(words, shown);
  }
}

function write({ text, html }: Copied): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })]);
}

function copyByCommand({ text, html }: Copied, shown: Element): boolean {
  window.getSelection()?.selectAllChildren(shown);
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
