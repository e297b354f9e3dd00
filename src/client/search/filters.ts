import { toChineseNumeral } from '../../plan/numerals.ts';
import type { Directory } from '../../search/directory.ts';
import type { RecordKind } from '../../search/records.ts';
import { kindNames } from '../../search/result.ts';
import { countValues, facetNames, type FacetName, type Facets, type Hit } from '../../search/source.ts';
import { element } from '../element.ts';

const names: Record<FacetName, string> = { edition: '年度', part: '部分', kind: '类别' };

function valueName(name: FacetName, value: string, severalEditions: boolean): string {
  if (name === 'kind') return kindNames[value as RecordKind] ?? value;
  if (name === 'edition') return value;
  const [, edition, part] = /^(.+)\/(\d{1,4})$/u.exec(value) ?? [];
  return part === undefined ? value : `第${toChineseNumeral(Number(part))}部分${severalEditions ? `（${edition}）` : ''}`;
}

/** One choice a facet, with how many results each value has. Facets that leave nothing to choose are left out. */
export function drawFilters(hits: readonly Hit[], chosen: Facets, directory: Directory | undefined, choose: (chosen: Facets) => void): HTMLElement {
  const editions = directory?.editions.length ?? 0;
  const fields = facetNames.flatMap((name) => {
    const counts = countValues(hits, name, chosen);
    const picked = chosen[name];
    if (picked !== undefined && !counts.has(picked)) counts.set(picked, 0);
    if (counts.size < 2 && picked === undefined) return [];
    const values = [...counts].sort(([a], [b]) => (name === 'part' ? a.localeCompare(b, 'zh-CN', { numeric: true }) : 0));
    const select = element('select', { 'data-facet': name },
      element('option', { value: '' }, '全部'),
      ...values.map(([value, count]) =>
        element('option', { value, ...(value === picked ? { selected: '' } : {}) }, `${valueName(name, value, editions > 1)}（${count}）`)));
    select.addEventListener('change', () => {
      const others: Facets = { ...chosen };
      delete others[name];
      if (name === 'edition') delete others.part;
      choose(select.value === '' ? others : { ...others, [name]: select.value });
    });
    return [element('label', { class: 'search-filter' }, names[name], select)];
  });
  return element('div', { class: 'search-filters', role: 'group', 'aria-label': '缩小范围', ...(fields.length > 0 ? {} : { hidden: '' }) }, ...fields);
}
