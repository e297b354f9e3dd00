/**
 * Cuts a title into words. They come from the runtime's Chinese dictionary, which leaves many
 * single characters (中/小学, 立德/树/人); these are joined to what they belong to.
 */

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

/** What is one word whatever the dictionary says. */
const fixedForms = [
  /\p{Script=Han}?(?<![0-9A-Za-z])[A-Za-z]{1,2}\*+/gu, // a mask that hides letters of a word: 政z*
  /\*+|X{2,}/g, // one that hides a name
  /第?[0-9A-Za-z.]+(?:[-—–][0-9A-Za-z.]+)*(?:[%％年月日个项所次]|课时|小时|周岁)?/gu, // numbers with their unit: 20xx-20xx年, 第1—5项, 8小时
  /[“‘][^“”‘’]{1,6}[”’]/gu, // a catchword in quotation marks
  /(?<![〇一二三四五六七八九十])[〇一二三四五六七八九十]{2,}大/gu, // 二十大
];

/** Single characters that close the word before them. */
const bindsBackwards = /^[的地得们性体化者式型率度感力级]$/;
/** Single characters that open the phrase after them. */
const bindsForwards = /^[把将被和与及或以为对在由向从使让]$/;
const oneHan = /^\p{Script=Han}$/u;
/** A hidden name opens a word: **教育, XX领导. */
const hiddenName = /^(?:\*+|X{2,})$/;
const mark = /^[\p{P}\s]+$/u;
/** After these a new phrase begins: nothing is bound backwards. */
const clauseBefore = /[，,；;。：:、\p{Ps}\p{Pi}\s]$/u;

interface Word {
  text: string;
  /** Whether it is made of single characters and may take in more. */
  open: boolean;
}

/**
 * The words of a title; joined they are the title. Marks are words of their own.
 * @param unbroken words of the title the caller knows, e.g. its masks and glossary terms.
 */
export function wordsOf(title: string, unbroken: readonly string[]): string[] {
  const words: Word[] = [];
  let cut = 0;
  for (const { start, end } of fixedRanges(title, unbroken)) {
    appendWords(words, title.slice(cut, start));
    appendWord(words, title.slice(start, end), true);
    cut = end;
  }
  appendWords(words, title.slice(cut));
  return words.map(({ text }) => text);
}

function appendWords(words: Word[], stretch: string): void {
  for (const { segment } of dictionary.segment(stretch)) appendWord(words, segment, false);
}

function appendWord(words: Word[], text: string, fixed: boolean): void {
  const previous = words.at(-1);
  const single = oneHan.test(text);
  if (hiddenName.test(text) || previous === undefined) {
    words.push({ text, open: single || hiddenName.test(text) });
  } else if (bindsBackwards.test(text) && !clauseBefore.test(previous.text)) {
    previous.text += text;
    previous.open = false;
  } else if (previous.open && !fixed && !bindsForwards.test(text) && !mark.test(text) && (single || !isPair(previous.text))) {
    previous.text += text;
    previous.open = single && [...previous.text].length < 4;
  } else {
    words.push({ text, open: single && text !== '的' });
  }
}

/** Single characters make words by twos; an odd one belongs to the word that follows. */
function isPair(text: string): boolean {
  if (hiddenName.test(text)) return false;
  const length = [...text].filter((character, index) => index > 0 || !bindsForwards.test(character)).length;
  return length > 0 && length % 2 === 0;
}

interface Range {
  start: number;
  end: number;
}

/** Where fixed forms and known words stand, those that overlap as one. */
function fixedRanges(title: string, unbroken: readonly string[]): Range[] {
  const known = unbroken.filter((word) => word !== '').flatMap((word) => placesOf(word, title));
  const fixed = fixedForms.flatMap((form) => [...title.matchAll(form)])
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  const ranges: Range[] = [];
  for (const range of [...known, ...fixed].toSorted((one, other) => one.start - other.start)) {
    const last = ranges.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else ranges.push(range);
  }
  return ranges;
}

function placesOf(word: string, title: string): Range[] {
  const places: Range[] = [];
  for (let start = title.indexOf(word); start >= 0; start = title.indexOf(word, start + 1)) {
    places.push({ start, end: start + word.length });
  }
  return places;
}
