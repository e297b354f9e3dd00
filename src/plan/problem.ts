/**
 * What can be wrong with something an editor gave us, and what to do about it.
 * Checks return problems as data; the command line and the build print them.
 */

/** One row a kind: what it is, and what the editor does next. */
export const problemKinds = {
  'document-missing': { title: '找不到文件', remedy: '请核对路径和文件名后再试。' },
  'document-unreadable': { title: '文件无法读取', remedy: '请确认这是一个文件而不是文件夹，并且有读取权限。' },
  'document-empty': { title: '文件是空的', remedy: '请确认保存成功，或换一份有正文的文件。' },
  'document-binary': { title: '文件不是文本', remedy: '请在 WPS 或 Word 中另存为“纯文本（.txt，UTF-8）”后再导入。' },
  'document-format': { title: '不能直接读取这种格式', remedy: '请在 WPS 或 Word 中打开，点“文件—另存为”，类型选“Word 文档（.docx）”，再导入另存的文件。' },
  'document-encrypted': { title: '文件加了密码', remedy: '请用密码打开，在“文件—文档加密”（Word 为“文件—信息—保护文档”）中取消打开密码，保存后再导入。' },
  'document-damaged': { title: '文件已损坏', remedy: '请在 WPS 或 Word 中打开核对，能打开的另存为一份新的 .docx 再导入；打不开的，请向提供单位重新索取。' },
  'document-too-large': { title: '文件过大', remedy: '请核对是否选对了文件；其中有大幅图片或附件的，请另存一份只留正文的再导入。' },
  'document-encoding': { title: '无法识别文字编码', remedy: '请另存为 UTF-8 编码的纯文本后再导入。' },
  'document-unrecognised': { title: '看不出工作要点的结构', remedy: '文件中应有“一、”这样的部分标题和“1.”这样的编号任务，请核对是否选对了文件。' },
  'numbering-gap': { title: '编号不连续', remedy: '请对照原件核对编号；如原件如此，请联系印发单位。' },
  'numbering-repeat': { title: '编号重复', remedy: '请对照原件核对编号；如原件如此，请联系印发单位。' },
  'numbering-back': { title: '编号倒退', remedy: '该行已按正文收入，请对照原件核对：是正文中的列举，还是编号有误。' },
  'numbering-mixed': { title: '有的部分从 1 起编号，有的接着上一部分编号', remedy: '已按各部分分别编号收入，请对照原件核对编号。' },
  'level-unplaced': { title: '标题层级过多', remedy: '这一级标题已按正文收入，请对照原件核对。' },
  'title-missing': { title: '找不到计划标题', remedy: '请核对原件开头是否完整；标题应在第一部分之前单独成行。' },
  'title-doubtful': { title: '计划标题未能确定', remedy: '请对照原件核对；不对的，请改正 plan.yaml 中的 title 和 line。' },
  'heading-doubtful': { title: '标题到哪里为止未能确定', remedy: '请对照原件核对该标题；不对的，请改正标题和其后的正文。' },
  'parts-missing': { title: '没有编号的部分标题', remedy: '全文已作为引言收入，请核对原件是否完整。' },
  'tasks-missing': { title: '没有编号的任务', remedy: '各部分已按正文收入，请核对原件中任务的编号是否完整。' },
  'paragraph-unfinished': { title: '这一段没有结束，或与上下行的分合未能确定', remedy: '请对照原件核对：可能是断行、没有编号的小标题，或缺了文字。' },
  'table-flattened': { title: '疑为表格，格线已失', remedy: '各行已按段落收入，请对照原件核对；最好改用带表格的 Word 文件导入。' },
  'discarded-doubtful': { title: '未收入的文字疑为计划内容', remedy: '请对照原件核对这一行是否属于计划。' },
  'line-unplaced': { title: '有文字没有归入任何位置', remedy: '请对照原件核对这一行，并补入所属的任务或部分。' },
  'edition-unknown': { title: '无法确定年度', remedy: '请用 --edition 指明，例如 --edition 2027。' },
  'edition-source-differs': { title: '该年度已由另一份文件导入', remedy: '如要更换原件，请先移走 content/plans 下该年度的文件夹。' },
  'edition-name-invalid': { title: '不能用作年度名', remedy: '请用 --edition 指明另一个名称，例如 --edition 2027。' },
  'edition-changed-meanwhile': { title: '导入期间文件被改动', remedy: '没有写入任何内容。请保存并关闭正在编辑的文件，再导入一次。' },
  'merge-conflict': { title: '编辑的改动与新文件不一致，无法自动合并', remedy: '没有写入任何内容。请对照新旧原件，把该处改成其中一方的样子（附注请移走或改放别处），再导入一次。' },
  'folder-unwritable': { title: '无法写入', remedy: '原有内容没有改动。请核对磁盘空间和写入权限后再试。' },
  'conversion-failed': { title: '不能转换成 .docx', remedy: '请在 WPS 或 Word 中打开，点“文件—另存为”，类型选“Word 文档（.docx）”，再导入另存的文件。' },
  'file-missing': { title: '缺少文件', remedy: '请从版本库恢复该文件，或重新导入。' },
  'yaml-invalid': { title: 'YAML 写法有误', remedy: '请检查该行的缩进、冒号和引号；以 * 或 & 开头的内容要加引号。' },
  'mdx-invalid': { title: 'MDX 写法有误', remedy: '请检查该行的尖括号、花括号是否成对；普通文字中的这些符号前要加反斜杠。' },
  'field-invalid': { title: '字段内容不符合要求', remedy: '请按提示修改该字段。' },
  'task-duplicate': { title: '任务编号重复', remedy: '两个文件中必有一个写错了编号，请对照原件修改。' },
  'task-misplaced': { title: '任务不属于任何部分', remedy: '请核对 part 字段与 plan.yaml 中的部分编号。' },
  'text-differs-from-source': { title: '文字与原件不符', remedy: '请恢复为原件文字；确需更正的，请先更正原件再重新导入。' },
  'source-changed': { title: '原件的校验值与记录不符', remedy: '原件不得改动，请从版本库恢复；确已更换的，请重新导入。' },
  'character-unaccounted': { title: '原件中有文字没有着落', remedy: '请核对该行是否漏入正文；不属于计划正文的，整行列入 import-report.yaml 的 discarded。' },
  'character-doubled': { title: '原件中同一处文字用了两次', remedy: '请核对所列两处的 line 字段和文字，去掉重复的一处。' },
  'discarded-differs': { title: '未收入的行与原件不符', remedy: '请将 import-report.yaml 的 discarded 改为原件该行的文字，或重新导入。' },
  'emendation-misplaced': { title: '所列的差别与正文对不上', remedy: '请对照正文改正 emendations.yaml 的位置和处数；标点和隐去字词可重新导入生成。' },
  'term-duplicate-form': { title: '两个词条占用同一写法', remedy: '请从其中一个词条的 forms 中删去该写法，或用 only 分开义项。' },
  'term-absent': { title: '词条所列任务中没有这个词', remedy: '请核对 only 与 forms，写法要与正文完全一致（引号也算）。' },
  'term-unsourced': { title: '释义没有注明出处', remedy: '请补充 source，或把 kind 改为 unverified 并删去释义。' },
  'term-orphan': { title: '计划正文中没有这种写法', remedy: '请核对 forms，写法要与正文完全一致（引号也算）；各年度都不再使用的，请删去该写法。' },
  'clause-absent': { title: '登记的文字不在计划正文中', remedy: '请核对 places 的任务编号和所写文字，要与正文一字不差；正文已经没有的，请改正或删去这一条。' },
  'quote-absent': { title: '引文不在计划正文中', remedy: '请核对 quote 的年度、任务编号和文字，引文要与正文一字不差。' },
  'link-broken': { title: '链接的目标不存在', remedy: '请改正链接，或恢复被删除的页面。' },
  'glyph-missing': { title: '字体缺字，无法生成图片', remedy: '请核对该字是否为误写；确为生僻字的，请改用含该字的字体。' },
} as const satisfies Record<string, { title: string; remedy: string }>;

export type ProblemKind = keyof typeof problemKinds;

export interface Problem {
  kind: ProblemKind;
  /** Path of the file as the editor knows it, relative to the project. */
  file?: string;
  /** 1 for the first line. */
  line?: number;
  /** Name of the field, dotted for nested ones. */
  field?: string;
  found?: string;
  expected?: string;
}

/** One problem as lines of text: place, what it is, found, expected, what to do. */
export function formatProblem(problem: Problem): string {
  const { title, remedy } = problemKinds[problem.kind];
  const place = [
    problem.file,
    problem.line === undefined ? undefined : `第 ${problem.line} 行`,
    problem.field === undefined ? undefined : `字段 ${problem.field}`,
  ].filter((piece) => piece !== undefined);
  return [
    `✗ ${place.length > 0 ? `${place.join('，')}：` : ''}${title}［${problem.kind}］`,
    problem.found === undefined ? undefined : `  现为：${problem.found}`,
    problem.expected === undefined ? undefined : `  应为：${problem.expected}`,
    `  处理：${remedy}`,
  ].filter((line) => line !== undefined).join('\n');
}

/** Thrown where work cannot go on; carries everything that was found, not only the first. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}
