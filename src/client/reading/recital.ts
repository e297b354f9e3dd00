import type { SpokenPiece } from './spoken.ts';

/** What a recital tells: the piece it has come to, whether it is speaking, that it is over. */
export interface Listener {
  /** `sought` where the reader asked for the piece, not where the recital came to it by itself. */
  reached: (piece: SpokenPiece, place: number, sought: boolean) => void;
  speaking: (isSpeaking: boolean) => void;
  ended: (reason: 'done' | 'stopped' | 'failed') => void;
}

/** Pieces read one after another. */
export interface Recital {
  toggle: () => void;
  /** Goes so many pieces on, or back. */
  move: (by: number) => void;
  setRate: (rate: number) => void;
  stop: () => void;
}

/**
 * Reads pieces aloud, breath by breath. Pausing ends the breath and going on begins it again: browsers' own pause
 * stops for ever on many phones.
 */
export function startRecital(pieces: readonly SpokenPiece[], voice: SpeechSynthesisVoice, rate: number, listener: Listener): Recital {
  const { speechSynthesis } = window;
  let place = 0;
  let breath = 0;
  /** The only one whose events count; browsers also lose utterances that nothing holds. */
  let current: SpeechSynthesisUtterance | undefined;

  const hush = (): void => {
    current = undefined;
    speechSynthesis.cancel();
  };

  const end = (reason: 'done' | 'stopped' | 'failed'): void => {
    hush();
    window.removeEventListener('pagehide', stop);
    listener.ended(reason);
  };
  const stop = (): void => end('stopped');

  const speak = (): void => {
    hush();
    const words = pieces[place]?.breaths[breath];
    if (words === undefined) return end('done');
    const utterance = new SpeechSynthesisUtterance(words);
    Object.assign(utterance, { voice, lang: voice.lang.replace(/_/gu, '-'), rate });
    utterance.onend = () => {
      if (utterance !== current) return;
      breath += 1;
      if (breath < pieces[place]!.breaths.length) speak();
      else reach(place + 1, false);
    };
    utterance.onerror = () => {
      if (utterance === current) end('failed');
    };
    current = utterance;
    speechSynthesis.speak(utterance);
  };

  const reach = (wanted: number, sought: boolean): void => {
    place = wanted;
    breath = 0;
    const piece = pieces[place];
    if (piece) listener.reached(piece, place, sought);
    speak();
  };

  window.addEventListener('pagehide', stop);
  listener.speaking(true);
  reach(0, true);

  return {
    stop,
    toggle: () => {
      const wasSpeaking = current !== undefined;
      if (wasSpeaking) hush();
      else speak();
      listener.speaking(!wasSpeaking);
    },
    move: (by) => {
      listener.speaking(true);
      reach(Math.min(Math.max(place + by, 0), pieces.length - 1), true);
    },
    setRate: (wanted) => {
      rate = wanted;
      if (current) speak();
    },
  };
}
