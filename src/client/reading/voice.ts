import { isMandarin } from './mandarin.ts';

const mainland = /cn|hans/iu;

/** The voice that reads best here: of the mainland first, on the device rather than from a network. */
export function mandarinVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const rank = ({ lang, localService }: SpeechSynthesisVoice): number => (mainland.test(lang) ? 2 : 0) + (localService ? 1 : 0);
  return voices.filter(isMandarin).sort((one, other) => rank(other) - rank(one))[0];
}
