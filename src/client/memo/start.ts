/** Shows the desk's form; what checks a memo is loaded when somebody turns to it. */
export function startDesk(root: ParentNode): void {
  const form = root.querySelector<HTMLFormElement>('form[data-desk]');
  const status = root.querySelector('[data-desk-status]');
  if (form === null || status === null) return;
  form.hidden = false;
  form.style.visibility = '';
  const load = () => import('./desk.ts');
  const start = (event: Event): void => {
    const wantsResult = event.type === 'submit' || event.type === 'change';
    if (event.type === 'submit') event.preventDefault();
    load().then(({ openMemoDesk }) => {
      stop();
      const check = openMemoDesk(form, root);
      if (wantsResult) check(event);
    }, () => {
      if (wantsResult) status.textContent = '核对程序没有加载成功，请检查网络后刷新本页再试。';
    });
  };
  const events = ['focusin', 'submit', 'change'];
  const stop = (): void => events.forEach((name) => form.removeEventListener(name, start));
  events.forEach((name) => form.addEventListener(name, start));
}
