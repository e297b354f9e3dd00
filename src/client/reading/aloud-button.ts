import { mandarinVoice } from './voice.ts';

/** Shows the button where the browser can speak Mandarin, and reads when it is pressed; what reads is loaded then. */
export function startAloudButton(button: HTMLElement): void {
  const { speechSynthesis } = window;
  if (!speechSynthesis || typeof SpeechSynthesisUtterance !== 'function') return;
  const offer = (): void => {
    button.hidden = mandarinVoice(speechSynthesis.getVoices()) === undefined;
  };
  offer();
  // Most browsers get to know their voices after the page is there.
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  button.addEventListener('click', () => {
    const voice = mandarinVoice(speechSynthesis.getVoices());
    if (voice) void import('./aloud.ts').then(({ readAloud }) => readAloud(button, voice), () => { button.hidden = true; });
  });
}
