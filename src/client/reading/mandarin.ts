/** Mandarin under the names systems have for it (`zh-CN`, `zh_CN_#Hans`, `cmn-Hans-CN`); 粤语 is another language. */
const mandarin = /^(?:zh|cmn)(?!.*(?:hk|mo|yue))/iu;

export const isMandarin = ({ lang }: SpeechSynthesisVoice): boolean => mandarin.test(lang);
