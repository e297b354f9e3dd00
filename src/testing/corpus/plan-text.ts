import { toChineseNumeral } from '../../plan/numerals.ts';
import { randomFrom } from './random.ts';

/** What plans of a library that is nowhere are made of: two characters of each list make a slogan. */
const [first, second] = [[...'书灯舟桥井林田雨风星'], [...'香火渡梁泉荫畴露帆河']] as [string[], string[]];
const doing = ['办好', '推进', '完善', '落实', '改进', '充实', '用好', '开展', '健全', '检查'];
const what = ['借阅网点', '通借通还', '书目更新', '读者座谈', '馆藏清点', '开放时间', '送书上门', '志愿服务', '经费公开', '儿童阅读', '地方文献', '书库消防'];
const how = ['按季度公布进度', '由馆长室牵头', '逐条写明期限和责任人', '每月检查一次', '听取读者意见后再定', '年底前完成并公示', '做到账卡架三相符', '不向读者收取费用'];
const why = ['让每一册书都有下落', '让读者少跑一趟', '方便行动不便的人', '使老人和孩子都用得上', '把钱花在书上'];

/** So many slogans, each said somewhere in plans of enough length. */
export const slogans = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${first[index % 10]!}${second[Math.floor(index / 10) % 10]!}${index < 100 ? '行动' : '计划'}`);

/** Tasks as long as real ones are: about 300 characters, five sentences. */
const sentencesInTask = 5;
const partsOfPlan = 6;

/**
 * The text of a plan as it might arrive, always the same for one seed.
 *
 * @param tasks how many it has, in six parts, numbered through
 */
export function planText(tasks: number, seed: number, said: readonly string[]): string {
  const random = randomFrom(seed);
  const draw = (list: readonly string[]): string => list[random(list.length)]!;
  const clause = (): string => [
    () => `${draw(doing)}${draw(what)}和${draw(what)}`, () => draw(how), () => draw(why),
    () => `全年不少于${random(90) + 10}次`, () => `组织“${draw(said)}”${draw(what)}活动`, () => `${draw(doing)}**街、${draw(what)}等${random(8) + 2}项工作`,
  ][random(6)]!();
  const sentence = (): string => `${Array.from({ length: 4 + random(3) }, clause).join('，')}。`;
  const title = (): string => `${draw(doing)}${draw(what)}`;
  const lines = [`某馆${seed}号工作要点`, Array.from({ length: 3 }, sentence).join('')];
  for (let part = 0, number = 0; part < partsOfPlan; part += 1) {
    lines.push(`${toChineseNumeral(part + 1)}、坚持${draw(what)}，${draw(why)}`);
    for (const end = Math.round((part + 1) * tasks / partsOfPlan); number < end;) {
      number += 1;
      lines.push(`${number}.${title()}。${Array.from({ length: sentencesInTask }, sentence).join('')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
