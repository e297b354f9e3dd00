import { audiences, type Audience, type AudienceSlug } from '../plan/audience.ts';
import type { Task } from '../plan/model.ts';
import { currentEdition } from './archive.ts';

/** The tasks of the current edition that concern one audience. */
export interface AudienceTasks {
  slug: AudienceSlug;
  name: Audience;
  tasks: Task[];
}

/** The audiences that tasks of the current edition name; an audience without tasks has no page. */
export const audienceTasks: AudienceTasks[] = (Object.entries(audiences) as [AudienceSlug, Audience][])
  .map(([slug, name]) => ({
    slug, name, tasks: currentEdition.tasks.filter((task) => task.editorial?.audiences.includes(name) === true),
  }))
  .filter(({ tasks }) => tasks.length > 0);
