import { getEntry, render } from 'astro:content';
import type { Plan, Task } from '../plan/model.ts';

/** The component that draws an introduction's MDX. */
export const introductionContent = (plan: Plan) => contentOf(`${plan.edition}/introduction`);

/** The component that draws the opening of a part, or of a section of it. */
export const openingContent = (plan: Plan, part: number, section?: number) =>
  contentOf(`${plan.edition}/openings/${section === undefined ? part : `${part}-${section}`}`);

/** The component that draws an appendix's MDX. */
export const appendixContent = (plan: Plan, appendix: number) => contentOf(`${plan.edition}/appendices/${appendix}`);

/** The component that draws a task's MDX. */
export const taskContent = (plan: Plan, { id, number, part }: Task) => {
  const padded = String(number).padStart(2, '0');
  return contentOf(`${plan.edition}/tasks/${id === String(number) ? '' : `${part}-`}${padded}`);
};

async function contentOf(id: string) {
  const entry = await getEntry('planFiles', id);
  if (entry === undefined) throw new Error(`no MDX file for ${id}`);
  return (await render(entry)).Content;
}
