import { applySettings, changeSettings, readSettings } from './settings.ts';

/** The link to the page of settings becomes a switch: one tap for 长辈版, one tap back. Its words follow by style. */
function startElderSwitch(link: HTMLElement): void {
  link.setAttribute('role', 'button');
  const toggle = (event: Event): void => {
    event.preventDefault();
    const { elder, ...others } = readSettings();
    changeSettings(elder ? others : { ...others, elder: 'on' });
  };
  link.addEventListener('click', toggle);
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') toggle(event);
  });
  // A page kept in memory does not run its script in the head again.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) applySettings();
  });
}

const link = document.querySelector<HTMLElement>('[data-elder-switch]');
if (link) startElderSwitch(link);
