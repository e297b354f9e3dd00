import { dirname } from 'node:path';
import ts from 'typescript';
import { projectTexts } from '../project.ts';

/** A regular expression as the source has it. */
export interface WrittenExpression {
  /** `src/plan/sentences.ts:12` */
  place: string;
  source: string;
  expression: RegExp;
}

/** All regular expressions written out in the program: what text is taken in meets one of them first. */
export function writtenExpressions(rooms: RegExp): WrittenExpression[] {
  return projectTexts(/^src\/.*\.ts$/u).filter(({ path }) => rooms.test(`${dirname(path)}/`) && !/\.test\.ts$|specimens?\.ts$/u.test(path)).flatMap(({ path, text }) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    const found: WrittenExpression[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/su.exec(node.text)!;
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        found.push({ place: `${path}:${line + 1}`, source: node.text, expression: new RegExp(pattern, flags.replace('y', 'g')) });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

/** Characters of the kinds that expressions tell apart. */
const kinds = ['a', '0', ' ', '\n', '灯', '一', '.', '“'];
const mostOwn = 10;
const mostPaired = 5;

/** Texts an expression may go through again and again: its own characters, repeated, alone and in pairs, ending in what it does not want. */
function* adversaries({ source }: WrittenExpression): Generator<(times: number) => string> {
  const escaped = [...source.matchAll(/\\([^a-zA-Z])/gu)].map(([, character]) => character!);
  const plain = [...source.replace(/\\(?:[a-zA-Z]|u\{?\w+\}?)/gu, '').replace(/[\\^$()[\]{}?+*|/]/gu, '')];
  const own = [...new Set([...escaped, ...plain])].slice(0, mostOwn);
  for (const first of new Set([...own, ...kinds])) {
    yield (times) => `${first.repeat(times * 2)}\u0001`;
    for (const begin of own.slice(0, 2)) if (begin !== first) yield (times) => `${begin}${first.repeat(times * 2)}\u0001`;
  }
  const paired = [...new Set([...own.slice(0, mostPaired), ...kinds.slice(0, 2)])];
  for (const first of paired) for (const second of paired) if (first !== second) yield (times) => `${(first + second).repeat(times)}\u0001`;
}

/** Milliseconds of the processor: how busy the machine is otherwise does not matter. */
export const timeOf = (act: () => void): number => {
  const begun = process.threadCpuUsage();
  act();
  return process.threadCpuUsage(begun).user / 1000;
};

/** What takes less is not worth looking at, in milliseconds; a slower machine only looks at more. */
const noticeable = 2;
/** An exponent is met long before this, in milliseconds. */
const endless = 100;
/** So close to each other that, where the one takes less than that, the next still comes to an end: on a quick machine as on a slow one. */
const growingLengths = [...Array.from({ length: 20 }, (_, index) => index + 5), 96];
/** Four times the text takes four times as long where time is in proportion to it, sixteen times where it is to its square. */
const mostGrowth = 9;

/** A text of the kind with which an expression takes much longer than in proportion to the text's length; nothing where there is none. */
export function runaway(written: WrittenExpression): string | undefined {
  for (const textOf of adversaries(written)) if (isRunaway(written.expression, textOf)) return JSON.stringify(textOf(4));
  return undefined;
}

function isRunaway(expression: RegExp, textOf: (times: number) => string): boolean {
  const timeFor = (times: number, tries: number): number => {
    const text = textOf(times);
    return Math.min(...Array.from({ length: tries }, () => timeOf(() => void text.replace(expression, ''))));
  };
  // What grows by an exponent shows in short texts, and must not be met with a long one.
  for (const times of growingLengths) if (timeFor(times, 1) > endless) return true;
  if (timeFor(3072, 1) < noticeable) return false;
  const [short, middle, long] = [768, 3072, 12_288].map((times) => timeFor(times, 3)) as [number, number, number];
  return middle > noticeable && middle / short > mostGrowth && long / middle > mostGrowth;
}
