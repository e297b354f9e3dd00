import { z } from 'zod';
import { sourceSchema } from '../glossary/schema.ts';
import { exactLine as line } from '../record/line.ts';

const noPlaces = '至少写一处，如 11: 公办园覆盖率不低于65%且只增不减';

/**
 * 每一条的依据：任务编号和该任务中的原话，一字不差（标点、括号、星号照原件），如 11: 公办园覆盖率不低于65%且只增不减。
 * 一条见于几项任务的，逐项列出；引言写 introduction，各部分标题和开头写 part/2。以星号开头的文字要加引号。
 */
const places = z.record(line, line).refine((given) => Object.keys(given).length > 0, noPlaces);

/** 给读者的说明，如数目从何而来、哪些没有写明。 */
const note = line.optional();

/** 文件：计划中提到的文件、制度和会议。 */
export const documentSchema = z.strictObject({
  /** 计划中的写法，一字不差，原文有书名号的带上。 */
  name: line,
  /** 哪一级制定：national 国家，province 省，district 区，school 学校。 */
  level: z.enum(['national', 'province', 'district', 'school']),
  /** policy 政策文件，party 党内法规和规定，standard 标准，plan 规划和办法，rule 学校制度，project 课题，meeting 会议。 */
  kind: z.enum(['policy', 'party', 'standard', 'plan', 'rule', 'project', 'meeting']),
  places,
  /** 查到的文件：标题、发文单位、字号、年份。没有查到就不写，不凭记忆填。 */
  source: sourceSchema.optional(),
  note,
});

/** 机构：计划中提到的单位、组织和平台。 */
export const organisationSchema = z.strictObject({
  /** 计划中的写法，一字不差。 */
  name: line,
  /**
   * government 党政机关和部门，party 党派和群团，school 学校和幼儿园，institution 机构和场馆，
   * body 校内组织，platform 平台和系统，general 泛指的一类单位。
   */
  kind: z.enum(['government', 'party', 'school', 'institution', 'body', 'platform', 'general']),
  places,
  /** 全称。只写在来源中看到的，连同来源；计划没有写明、也没有查到的，不写。 */
  fullName: line.optional(),
  /** 全称的出处。 */
  source: sourceSchema.optional(),
  note,
}).refine(({ fullName, source }) => (fullName === undefined) === (source === undefined), {
  path: ['source'], error: '全称和出处要同时写',
});

/** 项目：计划列出的建设项目。 */
export const projectSchema = z.strictObject({
  /** 计划中的名称，一字不差。 */
  name: line,
  /** 建设内容，照计划的写法，如 新建、改扩建。 */
  work: line,
  /** 计划怎样安排，照计划的写法，如 加快实施；要与名称在同一句中。 */
  stage: line,
  /** 学段，名称中写明的才写，如 高中。 */
  school: line.optional(),
  places,
  note,
});

/** 指标：计划定下的数值、升降要求和要完成的事项。 */
export const indicatorSchema = z.strictObject({
  /** 是什么指标，编者的概括。 */
  name: line,
  /** quantity 有数值，coverage 全覆盖，trend 只升或只降，quality 定性要求，milestone 完成事项，scope 只是对象范围、不是目标。 */
  kind: z.enum(['quantity', 'coverage', 'trend', 'quality', 'milestone', 'scope']),
  places,
  /** 数值；两个数是一个区间，如 [4, 5]。计划没有写数字的不写，也不由别处推算。 */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]).optional(),
  /** 单位，照计划的写法，如 所；百分数写 "%"。 */
  unit: line.optional(),
  /** 多长时间计一次或与什么相比，照计划的写法，如 每学期、比上年。 */
  per: line.optional(),
  /** 方向，照计划的写法，可以有几个，如 [不低于, 只增不减]。 */
  direction: z.array(line).min(1).optional(),
  /** 画图用：合乎要求的是哪些数。least 不小于，most 不大于，exactly 等于，between 在两数之间。有数值的必须写。 */
  bound: z.enum(['least', 'most', 'exactly', 'between']).optional(),
  /** 期限，照计划的写法，如 年内。没有写明就不写。 */
  deadline: line.optional(),
  /** 对谁的要求，照计划的写法，如 所有班级。没有写明就不写。 */
  binds: line.optional(),
  note,
}).refine(({ value, bound }) => (value === undefined) === (bound === undefined), {
  path: ['bound'], error: '数值和 bound 要同时写',
}).refine(({ value, bound }) => value === undefined || Array.isArray(value) === (bound === 'between'), {
  path: ['bound'], error: '区间写 between，单个数写 least、most 或 exactly',
});

const fileOf = <Row extends z.ZodType>(row: Row) => z.strictObject({
  /** 放在表前的说明。 */
  note,
  /** 各条，按在计划中出现的次序。 */
  rows: z.array(row).min(1),
});

/** 登记表：content/registers/<年度>/ 中一个表一个文件；某年度没有的表不建文件。 */
export const registerSchemas = {
  documents: fileOf(documentSchema),
  organisations: fileOf(organisationSchema),
  projects: fileOf(projectSchema),
  indicators: fileOf(indicatorSchema),
} as const;

export type RegisterKind = keyof typeof registerSchemas;
export type DocumentRow = z.output<typeof documentSchema>;
export type OrganisationRow = z.output<typeof organisationSchema>;
export type ProjectRow = z.output<typeof projectSchema>;
export type IndicatorRow = z.output<typeof indicatorSchema>;
export type RegisterRow = DocumentRow | OrganisationRow | ProjectRow | IndicatorRow;

/** A register with the path of the file it was read from, for messages. */
export type Register<Kind extends RegisterKind = RegisterKind> = z.output<(typeof registerSchemas)[Kind]> & { file: string };

/** The registers of one edition; those it does not have are left out. */
export type Registers = { [Kind in RegisterKind]?: Register<Kind> };

export const registerKinds = Object.keys(registerSchemas) as RegisterKind[];
