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
  'edition-missing': { title: '没有这个年度', remedy: '请核对年度名，与 content/plans 下的文件夹同名。' },
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
  'character-invisible': { title: '有看不见的字符', remedy: '请删去该字符：重新手打这一处，不从网页或聊天软件粘贴。' },
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
  'ledger-seal': { title: '公布台账被改动过', remedy: '台账只由 npm run ledger 和 npm run revise 写入，请从版本库恢复该文件。' },
  'ledger-fingerprint': { title: '公布台账中的文字与校验值不符', remedy: '台账只由 npm run ledger 和 npm run revise 写入，请从版本库恢复该文件。' },
  'ledger-date': { title: '公布台账的日期倒退', remedy: '请核对日期；台账旧在前、新在后，手工改动过的请从版本库恢复。' },
  'ledger-unknown': { title: '公布台账中没有这个编号', remedy: '请核对编号；还没有公布过的，先运行 npm run ledger。' },
  'ledger-withdrawn': { title: '这个编号已经停用', remedy: '停用的内容不再修改；确要恢复的，运行 npm run revise -- <编号> --reinstate，写明原因和批准人。' },
  'ledger-not-withdrawn': { title: '这个编号没有停用', remedy: '只有停用过的内容才能恢复，请核对编号。' },
  'ledger-repeated': { title: '公布台账中同一编号首次公布了两次', remedy: '台账只由 npm run ledger 和 npm run revise 写入，请从版本库恢复该文件。' },
  'ledger-number': { title: '公布台账中一个句子编号用于两句', remedy: '句子编号用过就不再给别的句子，请从版本库恢复该文件。' },
  'ledger-successor': { title: '公布台账中删去的句子没有交代', remedy: '台账只由 npm run ledger 和 npm run revise 写入，请从版本库恢复该文件。' },
  'ledger-edition': { title: '年度的文件夹改了名', remedy: '年度名就是网址，公布后不能改。请把文件夹改回原名，其中的 ids.yaml 不要改动。' },
  'address-gone': { title: '公布过的内容不见了', remedy: '公布过的网址要一直有效，请恢复该内容；确已不再适用的，运行 npm run revise -- <编号> --withdraw，写明原因和批准人。' },
  'address-back': { title: '停用过的编号又出现在内容中', remedy: '编号不能另作他用。确是恢复原内容的，运行 npm run revise -- <编号> --reinstate，写明原因和批准人。' },
  'address-unpublished': { title: '公布过的网址在网站上不存在', remedy: '公布过的网址要一直有效，请重新生成网站后再检查；仍有问题的，请告诉维护人员。' },
  'wording-changed': { title: '公布过的文字有改动，没有登记', remedy: '改动已获批准的，运行 npm run revise -- <编号> --reason 原因 --approved-by 批准人；误改的，请恢复原来的文字。' },
  'ledger-behind': { title: '还没有登记到公布台账', remedy: '定稿后运行 npm run ledger，把生成的 ids.yaml 一并提交。' },
  'revision-unknown': { title: '没有这个编号', remedy: '请核对编号；另一年度的，用 --edition 指明。' },
  'revision-none': { title: '文字与公布台账一致，没有可登记的改动', remedy: '请先改好内容，再登记。' },
  'revision-not-plan': { title: '这里的改动不用登记原因', remedy: '词条、动态和解读是编者自己的话，改好后运行 npm run ledger；登记表和“与谁有关”页只登记停用和恢复。' },
  'withdrawal-present': { title: '内容还在，不能停用', remedy: '请先从内容中删去（计划正文要重新导入更正后的原件），再登记停用。' },
  'link-broken': { title: '链接的目标不存在', remedy: '请改正链接，或恢复被删除的页面。' },
  'official-missing': { title: '网页缺少政府网站应有的内容', remedy: '内容已经配置而网页没有，请重新生成网站后再检查；仍有问题的，请告诉维护人员。' },
  'official-faulty': { title: '网页不符合政府网站的要求', remedy: '请按提示改正内容，重新生成网站后再检查；内容无误的，请告诉维护人员。' },
  'lineage-edition': { title: '对照的年度不对', remedy: '请把 from 改为更早的一个年度，与 content/plans 下的文件夹同名。' },
  'lineage-task-unknown': { title: '对应关系中的任务不存在', remedy: '请对照两个年度的计划改正任务编号。' },
  'lineage-contradiction': { title: '对应关系自相矛盾', remedy: '请对照两个年度的计划改正：延续写一项来源，合并写两项以上，拆分的几项写同一来源，新增不写来源，取消的不作来源。' },
  'lineage-missing': { title: '有任务没有写明对应关系', remedy: '请补写这一项，或运行 npm run lineage -- 上一年度 本年度，由程序补出建议。' },
  'article-incomplete': { title: '还缺内容', remedy: '请补齐；还没有写完的，status 写 draft，草稿不公布，也不妨碍发布网站。' },
  'article-date': { title: '日期的先后不对', remedy: '请核对日期：写成、审核、批准依次不早于前一项，都不晚于今天。' },
  'article-place': { title: '计划中没有这个年度、任务或部分', remedy: '请对照计划改正编号。' },
  'article-link': { title: '链接的写法或目标不对', remedy: '请对照计划改正编号；句子已经停用或换了文字的，先核对这篇文章的说法是否仍然成立。' },
  'article-markup': { title: '文章中不能用这种写法', remedy: '请改用普通的 Markdown；程序代码、HTML 标签和花括号都不能写。' },
  'article-exists': { title: '已经有这个文件', remedy: '没有写入。请直接修改该文件，或用 --slug 另起一个文件名。' },
  'picture-missing': { title: '找不到图片', remedy: '请核对文件名，图片放在与文章同名的文件夹里。' },
  'picture-place': { title: '图片不在文章自己的文件夹里', remedy: '请把图片放进与文章同名的文件夹，不引用其他网站的图片。' },
  'picture-format': { title: '不能用这种格式的图片', remedy: '请另存为 .jpg、.png 或 .webp。' },
  'picture-large': { title: '图片过大', remedy: '请在看图软件中把长边改为 1600 像素左右，另存后再放。' },
  'picture-location': { title: '图片里存有拍摄地点', remedy: '请先去掉：在 Windows 中右键点图片，选“属性—详细信息—删除属性和个人信息”，或在看图软件中另存时不保留位置信息。' },
  'picture-words': { title: '图片没有文字说明', remedy: '请在方括号里写一句话，说清图上是什么：![操场上的开放日](文件名)。' },
  'browser-missing': { title: '没有可以生成 PDF 的浏览器', remedy: '请安装 Chromium 一类的浏览器，或用环境变量 CHROMIUM 写明其程序文件的位置。' },
  'paper-differs': { title: '打印出来的文字与计划正文不一致，没有写入', remedy: '请先用现在的内容重新生成网站；仍有问题的，请告诉维护人员。' },
  'build-running': { title: '另一次生成还没有结束', remedy: '请等它结束后再生成；确定没有在生成的，删去所列文件夹旁边名字以“.”开头、以数字结尾的文件夹。' },
  'folder-busy': { title: '文件夹正在使用，不能整个换掉', remedy: '原有网站没有改动。有别的程序开着其中文件的，请关闭后再生成；这个文件夹是磁盘挂载点的，请用 OUT_DIR 指定其中的一个子文件夹，网站服务器也改指那里。' },
  'path-unusable': { title: '项目所在的路径里有构建工具不能用的字符', remedy: '请把项目移到路径中没有 #、?、%、引号和反斜杠的地方再生成；中文和空格没有问题。' },
  'manifest-missing': { title: '没有生成清单', remedy: '网站要用 npm run build 生成；核对网上的网站时，可用 --manifest 指定本机的清单。' },
  'site-missing': { title: '没有生成好的网站', remedy: '请先运行 npm run build。' },
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
