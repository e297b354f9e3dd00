import { join } from 'node:path';
import { readArchive } from '../archive/read.ts';
import { projectFolder } from '../testing/project.ts';
import { planTexts, type PlanTexts } from './texts.ts';

const contents = { real: 'content', fictional: 'src/testing/fictional/content' } as const;

/** The texts of the plans that tests check memos against. */
export async function specimenTexts(content: keyof typeof contents): Promise<PlanTexts[]> {
  const { shown } = await readArchive(join(projectFolder, contents[content]));
  return shown.map((plan) => planTexts(plan));
}

/** A plan whose numbering restarts in each part. */
export const restarting: PlanTexts = {
  edition: '2032',
  title: '某校2032年工作计划',
  parts: [1, 2],
  appendices: [],
  tasks: [
    { id: '1-1', number: 1, part: 1, sentences: [1] },
    { id: '1-2', number: 2, part: 1, sentences: [1] },
    { id: '2-1', number: 1, part: 2, sentences: [1, 3] },
  ],
  passages: [
    { name: '1-1#title', text: '种好校园里的树', stop: '。' },
    { name: '1-1#s1', text: '每个班级认领一棵，写明浇水的日子。' },
    { name: '1-2#title', text: '修好楼顶的钟', stop: '。' },
    { name: '1-2#s1', text: '请匠人校准走时，每天慢不过半分钟。' },
    { name: '2-1#title', text: '办好周末集市', stop: '。' },
    { name: '2-1#s1', text: '学生自己定价，自己记账。' },
    { name: '2-1#s3', text: '余款交给班级保管。' },
  ],
  masks: [],
  earlier: [{ revision: 1, name: '1-2#s1', text: '请匠人校准走时，每天快不过半分钟。' }],
};
