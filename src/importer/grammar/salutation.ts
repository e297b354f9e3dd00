import type { LineRule } from './line-rule.ts';

const pattern = /^(?:各|局属|区属|市属|县属|直属|局机关|机关各|全区各|全市各|全县各)[^。；;：:]{1,120}[：:]$/u;

/** 主送: whom a document is addressed to. */
export const salutation: LineRule = {
  matches: (line) => pattern.test(line),
  specimens: ['各中小学、幼儿园：', '局机关各科室、直属各单位:', '各学校，各年级，全体教工：', '各镇（街道）中心校，局属各学校：'],
  others: ['主要任务是：', '各学校要做到：加强管理。', '各中小学要高度重视', '工作目标：'],
};
