import { z } from 'zod';

/** 年度名或任务编号；YAML 把不加引号的 8 读作数字。 */
const name = z.union([z.string().regex(/^\S(.*\S)?$/u, '一行文字，首尾没有空格'), z.int().nonnegative()]).transform(String);

/** 已由编辑核对：true 才公布。不写的，以文件开头的 confirmed 为准。 */
const confirmed = z.boolean().optional();

/** What a task is, seen from the edition before. */
export const originKinds = ['延续', '合并', '拆分', '新增'] as const;

export type OriginKind = (typeof originKinds)[number];

/**
 * `lineage.yaml`：本年度的每项任务从上一年度的哪些任务而来，上一年度的哪些任务不再列入。
 * 由 `npm run lineage` 提出建议，编辑核对后公布；没有核对的条目网页不作对照。
 */
export const lineageSchema = z.strictObject({
  /** 上一年度，与 content/plans 下的文件夹同名。 */
  from: name,
  /** 全部条目是否已由编辑核对。只核对了一部分的写 false，并在核对过的条目里写 confirmed: true。 */
  confirmed: z.boolean(),
  /** 本年度的任务，每项一条。 */
  tasks: z.array(z.strictObject({
    /** 本年度的任务编号。 */
    task: name,
    /**
     * 延续：只从一项来，那一项也只到这里；合并：从两项以上来；拆分：那一项同时分到了别的任务；新增：上一年度没有。
     */
    kind: z.enum(originKinds),
    /** 来自上一年度的哪几项；新增的不写。 */
    from: z.array(name).min(1).optional(),
    confirmed,
  })),
  /** 取消：上一年度有、本年度没有对应任务的，每项一条；没有取消的可以空着。 */
  cancelled: z.array(z.strictObject({ task: name, confirmed })).nullish().transform((rows) => rows ?? []),
});

export type LineageRecord = z.output<typeof lineageSchema>;
