/** A small document with one of everything, for this folder's tests and those of emendations. */
import { assemblePlan } from '../edition/assemble.ts';
import type { Plan } from '../plan/model.ts';
import type { DiscardedLine } from './account.ts';

export const specimenText = `某网站 > 文件
教发〔2031〕3号
某区2031年教育工作要点(试行)
2031年是开局之年,任务很重。全区要努力,办好**教育。
一、坚持党建引领,把稳方向
本部分要求如下,请遵照。
（一）抓好队伍
队伍很重要,要抓好。
1.加强学习。学习(原文)要深,范围达0.5以上。比例为1:3,“一,二”不改。
(1)读书,每周一次;
(2)写字。
序号\t项目
1\t读书,写字
(责任单位:办公室)
2.改进作风
作风要实,
  不能虚。
附件1 名单
张三,李四。
上一篇:没有了
某市教育局
`;

export const specimenDiscarded: DiscardedLine[] = [
  { line: 1, text: '某网站 > 文件', reason: '网站页面上的文字' },
  { line: 20, text: '上一篇:没有了', reason: '网站页面上的文字' },
];

export const specimenPlan = (text = specimenText): Plan => assemblePlan('2031', {
  plan: {
    title: '某区2031年教育工作要点(试行)', line: 3, source: { file: 'a.txt', sha256: '0'.repeat(64) }, numbering: 'continuous',
    masks: [{ form: '**', hides: '名称' }],
    parts: [{ number: 1, title: '坚持党建引领,把稳方向', line: 5, sections: [{ number: 1, title: '抓好队伍', line: 7 }] }],
    appendices: [{ number: 1, title: '附件1 名单', line: 18 }],
    details: [{ kind: 'number', text: '教发〔2031〕3号', line: 2 }, { kind: 'issuer', text: '某市教育局', line: 21 }],
  },
  introduction: { line: 4, blocks: ['2031年是开局之年,任务很重。全区要努力,办好**教育。'] },
  openings: new Map([['1', { line: 6, blocks: ['本部分要求如下,请遵照。'] }], ['1-1', { line: 8, blocks: ['队伍很重要,要抓好。'] }]]),
  tasks: [
    {
      number: 1, title: '加强学习', part: 1, section: 1, line: 9, responsible: '(责任单位:办公室)', blocks: [
        '学习(原文)要深,范围达0.5以上。比例为1:3,“一,二”不改。', '(1)读书,每周一次;', '(2)写字。', [['序号', '项目'], ['1', '读书,写字']],
      ],
    },
    { number: 2, title: '改进作风', part: 1, section: 1, line: 15, blocks: ['作风要实,不能虚。'] },
  ],
  appendices: new Map([['1', { line: 19, blocks: ['张三,李四。'] }]]),
}, text, 'content/plans/2031');

/** Its pages as they should be, without what does not matter. */
export function specimenPages(): Map<string, string> {
  const page = (body: string): string => `<!doctype html><html><body><nav>全部任务</nav><main>${body}</main><footer>页脚</footer></body></html>`;
  const sentence = (id: string, text: string): string => `<span class="sentence" id="${id}"><a class="sentence-link" href="#${id}"></a>${text}</span>`;
  const masked = '办好<span class="mask">**</span><a class="term" href="/glossary/jiao-yu/">教育</a>。';
  const introduction = `<p>${sentence('s1', '2031年是开局之年，任务很重。')}${sentence('s2', `全区要努力，${masked}`)}</p>`;
  const table = '<table><tr><td>序号</td><td>项目</td></tr><tr><td>1</td><td>读书，写字</td></tr></table>';
  const details = '<dl class="plan-details"><div><dt>文号</dt><dd>教发〔2031〕3号</dd></div><div><dt>署名</dt><dd>某市教育局</dd></div></dl>';
  const first = (prefix: string): string => `<p>${sentence(`${prefix}s1`, '学习（原文）要深，范围达0.5以上。')}${
    sentence(`${prefix}s2`, '比例为1:3，“一,二”不改。')}</p><p>${sentence(`${prefix}s3`, '（1）读书，每周一次；')}</p><p>${
    sentence(`${prefix}s4`, '（2）写字。')}</p>${table}<p class="responsible">（责任单位：办公室）</p>`;
  const opening = (prefix: string): string => `<p>${sentence(`${prefix}s1`, '本部分要求如下，请遵照。')}</p>`;
  const section = (prefix: string, level: string): string =>
    `<${level} class="section-heading">（一）<span class="title">抓好队伍</span></${level}><p>${sentence(`${prefix}s2`, '队伍很重要，要抓好。')}</p>`;
  const partTitle = '<span class="title">坚持党建引领，<span class="title-rest">把稳方向</span></span>';
  const title = '<h1><span class="title">某区2031年教育工作<wbr>要点（试行）</span></h1>';
  return new Map([
    ['/2031/all/index.html', page(`${title}${details}<div class="plan-text">${introduction}
      <section><h2 id="part-1">一、${partTitle}</h2><div>${opening('part-1-')}</div>${section('part-1-', 'h3')}
      <div class="run-in"><h3 id="1"><a>1.<span class="heading-title">加强学习</span></a>。</h3>${first('1-')}</div>
      <div><h3 id="2"><a>2.<span class="heading-title">改进作风</span></a></h3></div><p>${sentence('2-s1', '作风要实，不能虚。')}</p></section>
      <h2 id="appendix-1"><span class="title">附件1 名单</span></h2><p>${sentence('appendix-1-s1', '张三，李四。')}</p></div>`)],
    ['/2031/index.html', page(`${title}${details}<div class="plan-text">${introduction}</div><h2>一个部分</h2>`)],
    ['/2031/part/1/index.html', page(`<h1><span class="unseen">第一部分</span>${partTitle}</h1><div class="plan-text">${opening('')}</div><div class="plan-text">${section('', 'h2')}</div>`)],
    ['/2031/1/index.html', page(`<h1><span class="unseen">第1项</span><span class="title">加强学习</span></h1><div class="plan-text">${first('')}</div>`)],
    ['/2031/2/index.html', page(`<h1><span class="title">改进作风</span></h1><div class="plan-text"><p>${sentence('s1', '作风要实，不能虚。')}</p></div>`)],
    ['/2031/appendix/1/index.html', page(`<h1>附件1 名单</h1><div class="plan-text"><p>${sentence('s1', '张三，李四。')}</p></div>`)],
  ]);
}
