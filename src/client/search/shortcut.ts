/** Where the choice is kept: `on` or `off`. */
export const stored = 'search-shortcut';

/** Whether the `/` key is wanted; storage may be closed to us. */
export function slashWanted(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
}
