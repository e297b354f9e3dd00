/** Gives the page the style of something that a script draws; pages without it carry nothing of it. */
export function addStyle(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}
