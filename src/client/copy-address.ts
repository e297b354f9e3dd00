/** Copies a sentence's address when its number is chosen. Without this script the number is a link to the sentence. */
const shownFor = 4000;

const notice = document.createElement('div');
notice.className = 'notice';
notice.setAttribute('role', 'status');
document.body.append(notice);

let timer = 0;

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.sentence-link') : null;
  // The link itself still leads to the sentence, so that the address bar shows the address as well.
  if (link !== null) void copy(link);
});

async function copy(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
    announce(`已复制第${link.dataset.number ?? ''}句的网址：${link.href}`);
  } catch {
    announce(`请复制地址栏中的网址：${link.href}`);
  }
}

function announce(message: string): void {
  notice.textContent = message;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => { notice.textContent = ''; }, shownFor);
}

export {};
