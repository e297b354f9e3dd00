import type { CitedPlace } from './citation.ts';

/** A plan of which everything is known. */
export const knownPlan: CitedPlace = {
  planTitle: '某某区2026年教育工作要点',
  issuer: '某某区教育局',
  documentNumber: '某教〔2026〕5号',
  issued: '2026-03-02',
  address: 'https://example.org/2026/',
  code: '2026',
  wordingDate: '2026-03-10',
};

/** A task of a plan that does not say who issued it, when and under which number. */
export const maskedTask: CitedPlace = {
  planTitle: '区20xx年教育工作要点',
  part: '第四部分',
  task: '第19项',
  title: '幸福润养特教',
  address: 'https://example.org/20xx/19/',
  code: '20xx-19',
  wordingDate: '2026-11-23',
};

export const maskedSentence: CitedPlace = { ...maskedTask, sentence: 3, address: `${maskedTask.address}#s3`, code: '20xx-19-3' };
