/** Whom a task concerns, as editors mark it; the key stands in addresses. */
export const audiences = {
  'jia-zhang': '家长',
  'xue-sheng': '学生',
  'jiao-shi': '教师',
  'xue-xiao-guan-li-zhe': '学校管理者',
  'min-ban-ji-gou': '民办机构',
  'she-qu': '社区',
} as const;

export type AudienceSlug = keyof typeof audiences;
export type Audience = (typeof audiences)[AudienceSlug];

export const audienceNames = Object.values(audiences) as [Audience, ...Audience[]];

/** The audience's name in addresses. */
export function audienceSlug(audience: Audience): AudienceSlug {
  const found = Object.entries(audiences).find(([, name]) => name === audience);
  return found?.[0] as AudienceSlug;
}

/** School stages, from the youngest. */
export const stages = ['学前', '小学', '初中', '高中', '职业教育'] as const;

export type Stage = (typeof stages)[number];
