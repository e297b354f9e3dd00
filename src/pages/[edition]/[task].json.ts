import type { APIRoute, GetStaticPaths } from 'astro';
import type { Edition } from '../../data/archive.ts';
import { exportOf, taskFilePaths } from '../../data/export.ts';
import { taskData } from '../../export/plan-data.ts';
import type { Task } from '../../plan/model.ts';

export const getStaticPaths = taskFilePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition; task: Task }> = ({ props: { edition, task } }) =>
  new Response(`${JSON.stringify(taskData(exportOf(edition), task), null, 2)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
