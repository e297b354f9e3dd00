import { beforeAll, describe, expect, test } from 'vitest';
import { checkMemo } from './check.ts';
import type { Finding } from './report.ts';
import { restarting, specimenTexts } from './specimen.ts';
import type { PlanTexts } from './texts.ts';
import { placeWords } from './wording.ts';

let texts: PlanTexts[];

beforeAll(async () => {
  texts = await specimenTexts('fictional');
});

/** Each finding as `words: verdict, place`; places of a wrong number are those it names as right. */
const told = (memo: string, against: readonly PlanTexts[] = texts, sites: string[] = []): string[] =>
  checkMemo(memo, against, { sites }).findings.map(({ words, verdict, place, elsewhere, remarks }: Finding) =>
    [`${words}: ${verdict}`, ...(elsewhere ?? (place === undefined ? [] : [place])).map((one) => placeWords(one)), ...remarks].join(' '));

const quotedIn = (memo: string): string[] => told(memo).filter((line) => line.startsWith('“'));

describe('numbers', () => {
  test.each([
    ['按照第2项办理', ['第2项: matches 第2项']],
    ['按照第 ２ 项任务办理', ['第 ２ 项任务: matches 第2项']],
    ['按照第二部分第三项第2句办理', ['第二部分第三项第2句: matches 第3项第2句']],
    ['第1、2项和第三项', ['1: matches 第1项', '2: matches 第2项', '第三项: matches 第3项']],
    ['第二至四项', ['二: matches 第2项', '四: matches 第4项']],
    ['落实第二部分', ['第二部分: matches 第二部分']],
    ['第8项', ['第8项: absent']],
    ['第四部分', ['第四部分: absent']],
    ['第四部分第2项', ['第四部分第2项: absent']],
    ['第三部分第2项', ['第三部分第2项: wrong-number']],
    ['第2项第9句', ['第2项第9句: absent']],
    ['《图书馆法》第三条第2项', []],
    ['《图书馆法》第2项、第3项', []],
    ['《某镇图书馆2031年工作要点》（图发〔2031〕2号）第2项', ['《某镇图书馆2031年工作要点》: matches 计划标题', '第2项: matches 第2项']],
    ['《某镇图书馆2030年工作要点》第2项', []],
    ['会议第一项议程', []],
    ['共7项任务，完成3项', []],
  ])('%s', (memo, expected) => {
    expect(told(memo)).toEqual(expected);
  });
});

describe('codes and addresses', () => {
  test.each([
    ['见2031-2-3', ['2031-2-3: matches 第2项第3句']],
    ['见２０３１－２', ['２０３１－２: matches 第2项']],
    ['见2031-9', ['2031-9: absent']],
    ['2031-12-31前完成，2031-03-05开会', []],
    ['2031-32学年', []],
    ['https://example.org/plan/2031/2/', ['https://example.org/plan/2031/2/: matches 第2项']],
    ['https://example.org/plan/2031/2/#s3。', ['https://example.org/plan/2031/2/#s3: matches 第2项第3句']],
    ['https://example.org/plan/2031/2#s1:~:text=统一,册', ['https://example.org/plan/2031/2#s1:~:text=统一,册: matches 第2项第1句']],
    ['https://example.org/plan/2031/part/2/', ['https://example.org/plan/2031/part/2/: matches 第二部分']],
    ['https://example.org/plan/2/', ['https://example.org/plan/2/: matches 第2项']],
    ['https://example.org/plan/22/', ['https://example.org/plan/22/: absent']],
    ['https://elsewhere.org/2031/2/', []],
    ['/2031/2/#s3 和 /2/', ['/2031/2/#s3: matches 第2项第3句', '/2/: matches 第2项']],
    ['/2031/2/r1/ 和 /2031/2/r2/', ['/2031/2/r1/: matches 第2项', '/2031/2/r2/: absent']],
    ['２０３１－２ｒ１－３', ['２０３１－２ｒ１－３: matches 第2项第3句']],
    ['2031/3', []],
  ])('%s', (memo, expected) => {
    expect(told(memo, texts, ['https://example.org/plan/'])).toEqual(expected);
  });
});

describe('a number belongs to', () => {
  const right = '逾期不再罚款，改为“还一本、荐一本”'; // 2
  const other = '大字版书目全年更新4期'; // 3
  test.each([
    ['the quotation after it', `第2项提出“${right}”。`, ['matches']],
    ['the quotation before it, in brackets', `要“${right}”（第2项）。`, ['matches']],
    ['the quotation before it, after a stop', `“${right}。”（第2项）`, ['matches']],
    ['the quotation before it, with a title between', `“${right}”（见《某镇图书馆2031年工作要点》第一部分第2项）。`, ['matches']],
    ['each quotation with its own, in front', `第2项提出“${right}”，第3项提出“${other}”。`, ['matches', 'matches']],
    ['each quotation with its own, behind', `“${right}”（第2项）、“${other}”（第3项）。`, ['matches', 'matches']],
    ['each quotation with its own, behind without brackets', `“${right}”是第2项的要求，“${other}”是第3项的要求。`, ['matches', 'matches']],
    ['both quotations before it', `“${right}”和“逾期读者写下三句话的推荐语”（第2项）。`, ['matches', 'matches']],
    ['both quotations after it', `第2项提出“${right}”“一证通借、异地可还”。`, ['matches', 'matches']],
    ['any of a list', `第2、3项提出“${right}”“${other}”。`, ['matches', 'matches']],
    ['any of a row', `第1至4项提出“${other}”。`, ['matches']],
    ['a part', `第一部分提出“${right}”，第一部分提出“${other}”。`, ['matches', 'wrong-number']],
    ['the quotation, swapped', `第3项提出“${right}”，第2项提出“${other}”。`, ['wrong-number', 'wrong-number']],
    ['the quotation, swapped and in brackets', `“${right}”（第3项）；“${other}”（第2项）。`, ['wrong-number', 'wrong-number']],
    ['nothing in another sentence', `第3项很重要。“${right}”也是。`, ['matches']],
    ['nothing in another line', `第3项\n“${right}”`, ['matches']],
    ['the quotation before it, after a stop outside', `“${right}”。（第3项）`, ['wrong-number']],
    ['no further quotation once put behind one', `“${right}”（第2项），还有“${other}”。`, ['matches', 'matches']],
    ['the sentence it names', `第2项第1句提出“${right}”。`, ['wrong-number']],
    ['the quotation beside a code', `“${right}”（2031-3）。`, ['wrong-number']],
    ['nothing in the clause before it', `要“回头看”，第2项提出“${right}”。`, ['matches']],
    ['nothing far away', `第3项${'讨论'.repeat(40)}“${right}”。`, ['matches']],
  ])('%s', (_rule, memo, verdicts) => {
    expect(quotedIn(memo).map((line) => /: ([a-z-]+)/u.exec(line)?.[1])).toEqual(verdicts);
  });
});

describe('quotations', () => {
  test.each([
    ['“归还的图书在48小时内重新上架”', ['“归还的图书在48小时内重新上架”: matches 第2项第1句']],
    ['“归还的图书在24小时内重新上架”', ['“归还的图书在24小时内重新上架”: differs 第2项第1句']],
    ['“归还的图书在４８小时内重新上架，”', ['“归还的图书在４８小时内重新上架，”: matches 第2项第1句 width edge-mark']],
    ['“改为「还一本、荐一本」：逾期读者”', ['“改为「还一本、荐一本」：逾期读者”: matches 第2项第3句 quotation-marks']],
    ['“改为“还一本、荐一本”：逾期读者”', ['“改为“还一本、荐一本”：逾期读者”: matches 第2项第3句']],
    ['“改为"还一本，荐一本":逾期读者”', ['“改为"还一本，荐一本":逾期读者”: differs 第2项第3句 punctuation']],
    ['"归还的图书在48小时内重新上架"', ['"归还的图书在48小时内重新上架": matches 第2项第1句']],
    ['「归还的图书在48小时内重新上架」', ['「归还的图书在48小时内重新上架」: matches 第2项第1句']],
    ['“方便老年读者。大字版书目”', ['“方便老年读者。大字版书目”: matches 第3项标题']],
    ['“统一镇、村两级编目规则……归还的图书在48小时内重新上架”', ['“统一镇、村两级编目规则……归还的图书在48小时内重新上架”: matches 第2项第1句 omission']],
    ['“归还的图书在48小时内重新上架[…]统一镇、村两级编目规则”', ['“归还的图书在48小时内重新上架[…]统一镇、村两级编目规则”: differs 第2项第1句 omission order']],
    ['“统一镇、村两级编目规则……归还的图书在24小时内重新上架”', ['“统一镇、村两级编目规则……归还的图书在24小时内重新上架”: differs 第2项第1句 omission']],
    ['“努力建成一座全镇人愿意常来的图书馆”', ['“努力建成一座全镇人愿意常来的图书馆”: differs 引言第3句 mask-filled']],
    ['“落实政治关怀和优抚政策”', ['“落实政治关怀和优抚政策”: differs 第5项第3句 mask-filled']],
    ['“努力建成一座**人愿意常来的图书馆”', ['“努力建成一座**人愿意常来的图书馆”: matches 引言第3句']],
    ['要“回头看”，要“以人为本”，“今天天气很好，大家一起去图书馆”', []],
    ['第2项要“回头看”', ['第2项: matches 第2项', '“回头看”: absent']],
    ['第5项提出“大字版书目每年更新4期，字号不小于16磅”', ['第5项: matches 第5项', '“大字版书目每年更新4期，字号不小于16磅”: wrong-number 第3项第1句 words-differ']],
    ['《渡口旧事》和《城南旧事》', ['《渡口旧事》: matches 第2项第2句']],
    ['第3项和《渡口旧事》、《城南旧事》', ['第3项: matches 第3项', '《渡口旧事》: matches 第2项第2句']],
    ['他说：“会上读了“归还的图书在48小时内重新上架”这一句，大家都说好，散会后又议论了很久才走。”', ['“归还的图书在48小时内重新上架”: matches 第2项第1句']],
    ['“没有结束\n\n“归还的图书在48小时内重新上架”', ['“归还的图书在48小时内重新上架”: matches 第2项第1句']],
    ['“归还的图书在48\n　　小时内重新上架”', ['“归还的图书在48\n　　小时内重新上架”: matches 第2项第1句']],
    ['《工作要点》第2项', ['《工作要点》: matches 计划标题 short-title', '第2项: matches 第2项']],
  ])('%s', (memo, expected) => {
    expect(told(memo)).toEqual(expected);
  });
});

describe('a plan whose numbering restarts, with an earlier wording', () => {
  test.each([
    ['第1项', ['第1项: unclear']],
    ['第二部分第1项', ['第二部分第1项: matches 第二部分第1项']],
    ['2032-2-1-3', ['2032-2-1-3: matches 第二部分第1项第3句']],
    ['2032-2-1-2', ['2032-2-1-2: absent']],
    ['第1项提出“学生自己定价，自己记账”', ['第1项: unclear', '“学生自己定价，自己记账”: matches 第二部分第1项第1句']],
    ['第一部分第2项提出“每天快不过半分钟”', ['第一部分第2项: matches 第一部分第2项', '“每天快不过半分钟”: superseded 第一部分第2项第1句（第1版旧文） revised']],
    ['“每天快不过半分钟”（/2032/1-2/r1/）', ['“每天快不过半分钟”: matches 第一部分第2项第1句（第1版旧文） revised', '/2032/1-2/r1/: matches 第一部分第2项（第1版旧文）']],
    ['“每天慢不过半分钟”', ['“每天慢不过半分钟”: matches 第一部分第2项第1句']],
  ])('%s', (memo, expected) => {
    expect(told(memo, [restarting])).toEqual(expected);
  });
});

test('numbers speak of the plan named last, and before any of the current one', () => {
  const both = [texts[0]!, restarting];
  expect(checkMemo('第2项。《某校2032年工作计划》第二部分第1项，另见第一部分第2项。《某镇图书馆2031年工作要点》第2项。', both).findings
    .filter(({ subject }) => subject === 'number').map(({ place }) => place?.edition)).toEqual(['2031', '2032', '2032', '2031']);
});

test('a memo that speaks of nothing has no findings', () => {
  for (const memo of ['', '“', '“”', '\n\n', '第项', '关于放假的通知']) expect(checkMemo(memo, texts).findings).toEqual([]);
  expect(checkMemo('第2项', []).findings).toEqual([]);
});
