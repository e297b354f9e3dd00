import { describe, expect, test } from 'vitest';
import { mandarinVoice } from './voice.ts';

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({ lang, localService, name: lang, voiceURI: lang, default: false });
const chosen = (...voices: SpeechSynthesisVoice[]): string | undefined => mandarinVoice(voices)?.lang;

describe('the voice that reads aloud', () => {
  test.each(['zh-CN', 'zh_CN', 'zh_CN_#Hans', 'zh-TW', 'zh', 'cmn-Hans-CN'])('%s is Mandarin', (lang) => {
    expect(chosen(voice('en-US'), voice(lang))).toBe(lang);
  });

  test.each(['en-US', 'ja-JP', 'zh-HK', 'zh_HK_#Hant', 'yue-HK'])('%s is not', (lang) => {
    expect(chosen(voice(lang))).toBeUndefined();
  });

  test('one of the mainland goes first, and of these one on the device', () => {
    expect(chosen(voice('zh-TW'), voice('zh-CN', false))).toBe('zh-CN');
    expect(mandarinVoice([voice('zh-CN', false), voice('zh-CN')])?.localService).toBe(true);
  });
});
