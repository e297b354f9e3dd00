import { appendixPath, editionPath, partPath, sentenceId, taskPath } from './address.ts';
import { partName, taskName } from './name.ts';
import type { PassageName } from './passages.ts';

/** A passage as a reader is led to it. */
export interface PassagePlace {
  /** 第19项第3句 */
  words: string;
  /** Its page, and its place there where it has one. */
  path: string;
}

/** Where the passage of this name stands on the site. */
export function passagePlace(edition: string, name: PassageName): PassagePlace {
  const [owner = '', within = ''] = name.split('#');
  const sentence = /^s(\d+)$/u.exec(within)?.[1];
  const { words, path } = ownerPlace(edition, owner);
  return {
    words: `${words}${withinWords(within)}`,
    path: sentence === undefined ? path : `${path}#${sentenceId(Number(sentence))}`,
  };
}

/** The page on which the passages of this owner (the name's first half) stand. */
export const ownerPath = (edition: string, owner: string): string => ownerPlace(edition, owner).path;

function ownerPlace(edition: string, owner: string): PassagePlace {
  const [kind = '', number = '', , section] = owner.split('/');
  switch (kind) {
    case 'title': return { words: '计划标题', path: editionPath(edition) };
    case 'introduction': return { words: '引言', path: editionPath(edition) };
    case 'detail': return { words: `文件说明第${number}条`, path: editionPath(edition) };
    case 'appendix': return { words: `附件${number}`, path: appendixPath(edition, Number(number)) };
    case 'part': return {
      words: `${partName({ number: Number(number) })}${section === undefined ? '' : `第${section}节`}`,
      path: partPath(edition, Number(number)),
    };
    default: return { words: taskWords(owner), path: taskPath(edition, owner) };
  }
}

function taskWords(id: string): string {
  const [first = '', second] = id.split('-');
  return second === undefined
    ? taskName({ number: Number(first) })
    : `${partName({ number: Number(first) })}${taskName({ number: Number(second) })}`;
}

function withinWords(within: string): string {
  if (within === 'title') return '标题';
  if (within === 'responsible') return '责任单位';
  return within.replace(/^s(\d+)$/u, '第$1句').replace(/^t(\d+)r(\d+)c(\d+)$/u, '表$1第$2行第$3格');
}
