import type { DocumentRow, IndicatorRow, OrganisationRow, RegisterKind } from './schema.ts';

/** What readers call the registers. */
export const registerNames: Record<RegisterKind, string> = {
  documents: '文件', organisations: '机构', projects: '项目', indicators: '指标',
};

/** What readers are told the codes in registers mean; groups stand in this order. */
export const levelNames: Record<DocumentRow['level'], string> = {
  national: '国家', province: '省', district: '区', school: '学校',
};

export const documentKindNames: Record<DocumentRow['kind'], string> = {
  policy: '政策文件', party: '党内法规和规定', standard: '标准', plan: '规划和办法', rule: '制度', project: '课题', meeting: '会议',
};

export const organisationKindNames: Record<OrganisationRow['kind'], string> = {
  government: '党政机关和部门', party: '党派和群团', school: '学校和幼儿园', institution: '机构和场馆',
  body: '校内组织', platform: '平台和系统', general: '泛指的单位',
};

export const indicatorKindNames: Record<IndicatorRow['kind'], string> = {
  quantity: '有数值的', trend: '只升或只降的', coverage: '全覆盖', quality: '定性要求', milestone: '要完成的事项', scope: '对象范围',
};
