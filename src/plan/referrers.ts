import type { Plan } from './model.ts';
import { passagesOf, type PassageName } from './passages.ts';

/** Which passages of a plan with linked references refer to each task, part or appendix, by the target's name without its sentence. */
export function referrersOf(plan: Plan): Map<string, PassageName[]> {
  const referrers = new Map<string, PassageName[]>();
  for (const { name, passage } of passagesOf(plan)) {
    for (const span of passage.spans) {
      if (span.kind !== 'reference') continue;
      const [target = ''] = span.target.split('#');
      const known = referrers.get(target) ?? [];
      if (known.at(-1) !== name) referrers.set(target, [...known, name]);
    }
  }
  return referrers;
}
