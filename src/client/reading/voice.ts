/** Mandarin under the names systems have for it (`zh-CN`, `zh_CN_#Hans`, `cmn-Hans-CN`); 粤语 is another language. */
const mandarin = /^(?:zh|cmn)(?!.*(?:hk|mo|yue))/iu;
const mainland = /cn|hans/iu;

/** The voice that reads best here: of the mainland first, on the device rather than from a network. */
export function mandarinVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const rank = ({ lang, localService }: SpeechSynthesisVoice): number => (mainland.test(lang) ? 2 : 0) + (localService ? 1 : 0);
  return voices.filter(({ lang }) => mandarin.test(lang)).sort((one, other) => rank(other) - rank(one))[0];
}
