const shownFor = 6000;

const notice = document.createElement('div');
notice.className = 'notice';
notice.setAttribute('role', 'status');
document.body.append(notice);

let timer = 0;

/** Says something at the window's lower edge, and to screen readers, for a few seconds. */
export function announce(message: string): void {
  notice.textContent = message;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    notice.textContent = '';
  }, shownFor);
}
