import { isMandarin } from './mandarin.ts';

/** Shows the button where the browser can speak Mandarin, and reads when it is pressed; what reads is loaded then. */
function startAloudButton(button: HTMLElement): void {
  const { speechSynthesis } = window;
  if (!speechSynthesis || typeof SpeechSynthesisUtterance !== 'function') return;
  const offer = (): void => {
    button.hidden = !speechSynthesis.getVoices().some(isMandarin);
  };
  offer();
  // Most browsers get to know their voices after the page is there.
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  button.addEventListener('click', () => {
    void import('./aloud.ts').then(({ readAloud }) => void readAloud(button), () => { button.hidden = true; });
  });
}

document.querySelectorAll<HTMLElement>('[data-read-aloud]').forEach(startAloudButton);
