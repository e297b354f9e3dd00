import type { APIRoute, GetStaticPaths } from 'astro';
import type { Edition } from '../../data/archive.ts';
import { citedTask } from '../../data/cite.ts';
import { taskFilePaths } from '../../data/export.ts';
import { taskMarkdown } from '../../export/task-text.ts';
import type { Task } from '../../plan/model.ts';

export const getStaticPaths = taskFilePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition; task: Task }> = ({ props: { edition, task } }) =>
  new Response(taskMarkdown(task, citedTask(edition, task)), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
