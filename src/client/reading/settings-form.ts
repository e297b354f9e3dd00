import { changeSettings, readSettings, settingsChanged, type ReadingSettings } from './settings.ts';

/** The fields say what is set, and set what they say. Without scripts there is no form. */
function startSettingsForm(form: HTMLFormElement): void {
  const choices = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const show = (): void => {
    const settings = readSettings();
    for (const choice of choices) choice.checked = choice.value === (settings[choice.name as keyof ReadingSettings] ?? '');
  };
  form.addEventListener('change', () => {
    const wanted = choices.filter(({ checked, value }) => checked && value !== '').map(({ name, value }) => [name, value]);
    changeSettings(Object.fromEntries(wanted) as ReadingSettings);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    changeSettings({});
  });
  document.addEventListener(settingsChanged, show);
  show();
  form.hidden = false;
  form.style.visibility = '';
}

const form = document.querySelector<HTMLFormElement>('[data-reading-settings]');
if (form) startSettingsForm(form);
