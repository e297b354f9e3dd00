import { sentenceId } from '../plan/address.ts';

export interface PlacedNote {
  /** The number of its sentence. */
  sentence: number;
  /** How long its text is. */
  characters: number;
}

/** Characters on a line of a note, and the heights of its lines and of what surrounds them in rem: see term-notes.css. */
const perLine = 17;
const lineHeight = 1.45;
const surroundings = 2.6;

/**
 * CSS that puts each note beside its sentence, below the note before it, where the browser can anchor boxes.
 * Elsewhere notes simply follow one another in the margin.
 */
export function noteRules(notes: readonly PlacedNote[]): string {
  const anchors = [...new Set(notes.map((note) => sentenceId(note.sentence)))].map((id) => `#${id}{anchor-name:--${id}}`);
  const places = notes.map(({ sentence }, index) => {
    const beside = `anchor(--${sentenceId(sentence)} top)`;
    const top = index === 0 ? beside : `max(${beside},anchor(--n${index} bottom) + .75rem)`;
    return `#note-${index + 1}{anchor-name:--n${index + 1};top:${top}}`;
  });
  // Boxes placed by anchors take no room of their own.
  const height = notes.reduce((sum, note) => sum + Math.ceil(note.characters / perLine) * lineHeight + surroundings, 0);
  return `@media(min-width:70em){@supports(top:anchor(--a top)){.reading{min-height:${Math.ceil(height)}rem}${anchors.join('')}${places.join('')}}}`;
}
