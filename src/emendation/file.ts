import { readRecord } from '../record/read.ts';
import { writeRecord } from '../record/write.ts';
import { emendationSchema, type EmendationRecord } from './schema.ts';

/** The file inside an edition's folder that lists its emendations. */
export const emendationFile = 'emendations.yaml';

const introduction = `# 网页与原件的全部差别，逐处列明。位置是该句（标题）的第几个字符，从 1 数起。
# 编辑可以填写 mask 各处的 reading，增删 slip；其余由导入程序写成。
`;

/** @throws ProblemError naming file, line and field of everything that is wrong */
export const readEmendations = (yaml: string, file: string): EmendationRecord => readRecord(yaml, emendationSchema, file);

/** Positions stand on one line, as a row of numbers. */
export function writeEmendations(record: EmendationRecord): string {
  const yaml = writeRecord(record).replace(/:\n((?: +- \d+\n)+)/gu, (_, rows: string) => `: [${[...rows.matchAll(/\d+/gu)].join(', ')}]\n`);
  return `${introduction}${yaml}`;
}
