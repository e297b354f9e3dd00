import type { APIRoute, GetStaticPaths } from 'astro';
import type { Edition } from '../../data/archive.ts';
import { citedTask } from '../../data/cite.ts';
import { taskFilePaths } from '../../data/export.ts';
import { taskText } from '../../export/task-text.ts';
import type { Task } from '../../plan/model.ts';

export const getStaticPaths = taskFilePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition; task: Task }> = ({ props: { edition, task } }) =>
  new Response(taskText(task, citedTask(edition, task)), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
