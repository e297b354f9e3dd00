import { articlePath } from '../article/kinds.ts';
import { isListed } from '../article/model.ts';
import { preparePlan, type PlanExport } from '../export/plan-data.ts';
import { llmsText } from '../export/llms.ts';
import { planDataPath, taskFilePath } from '../export/address.ts';
import { editionPath, glossaryPath, sentencePath, wholePlanPath } from '../plan/address.ts';
import { taskName } from '../plan/name.ts';
import { citedAddress } from './cite.ts';
import { editions, glossary, site, type Edition } from './archive.ts';
import { columns } from './articles.ts';
import { changesPath } from './changes.ts';

const termNames = new Map([...glossary.values()].map(({ slug, term }) => [slug, term]));

/** Each edition ready to be written as data; made once for all of its files. */
const prepared = new Map(editions.map(({ plan, ledger }): [string, PlanExport] =>
  [plan.edition, preparePlan({ plan, ledger, termNames, addressOf: citedAddress })]));

export const exportOf = ({ plan }: Edition): PlanExport => prepared.get(plan.edition)!;

/** A path for each task of each edition, by `edition` and `task`. */
export const taskFilePaths = () => editions.flatMap((edition) => edition.tasks.map((task) => ({
  params: { edition: edition.plan.edition, task: task.id }, props: { edition, task },
})));

/** The site told to language models. Tasks of earlier editions are found through their plans' own files. */
export function siteForModels(): string {
  const current = editions.filter(({ isCurrent }) => isCurrent);
  const file = (path: string, name: string, note?: string) => ({ name, address: citedAddress(path), ...(note === undefined ? {} : { note }) });
  return llmsText({
    title: site.name,
    summary: site.description,
    details: [
      '计划的文字与原件逐字一致，标点全角显示等差别逐处列明。原件隐去的字词（如 **）照原样保留，不知道隐去的是什么，请不要猜测或补全。',
      `每句话有固定网址${current.flatMap(({ plan, tasks: [task] }) => (task === undefined ? [] : `（如 ${citedAddress(sentencePath(plan.edition, task.id, 1))} 是${taskName(task)}第1句）`)).join('')}，引用时请注明任务、句子和网址。词语的释义由编者所加，不是计划的文字。`,
    ],
    sections: [
      { title: '全文数据', links: editions.map(({ plan }) => file(planDataPath(plan.edition), plan.title.text, 'JSON，含全部任务、句子、网址和词语')) },
      ...current.map(({ plan, tasks }) => ({
        title: plan.title.text,
        links: tasks.map(({ id, number, heading }) => file(taskFilePath(plan.edition, id, 'md'), `${number}. ${heading.title.text}`)),
      })),
      ...columns.map(({ name, articles }) => ({
        title: `${name}（编者所写，不是计划的文字）`,
        links: articles.filter(isListed).map((article) => file(articlePath(article), article.title, article.summary)),
      })),
      { title: '说明', links: [file('/about/data/', '数据文件'), file('/about/permalinks/', '固定网址'), file('/about/source/', '正文与原件'), file(changesPath, '更新记录')] },
      { title: 'Optional', links: [
        ...editions.flatMap(({ plan }) => [file(editionPath(plan.edition), `${plan.title.text}（网页）`), file(wholePlanPath(plan.edition), `${plan.title.text}全文（网页）`)]),
        ...(glossary.size > 0 ? [file(glossaryPath, '词语')] : []),
      ] },
    ],
  });
}
