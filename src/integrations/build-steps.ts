/** Measures a build step by step and tells at its end how long each took. What it made is told by `siteSummary`. */

import type { AstroIntegration } from 'astro';

/** An integration whose work after the pages is told as a step of its own. */
export interface StepIntegration {
  /** What the step does, e.g. 搜索索引. */
  step: string;
  integration: AstroIntegration;
}

export interface TakenStep {
  name: string;
  milliseconds: number;
}

/** Shorter steps are told together. */
const shortest = 50;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} 秒`;

/** Steps in words, in the order in which they were taken. @param memoryBytes the most memory the build held at once */
export function stepsLine(steps: readonly TakenStep[], memoryBytes: number): string {
  const sum = (some: readonly TakenStep[]): number => some.reduce((total, { milliseconds }) => total + milliseconds, 0);
  const told = steps.filter(({ milliseconds }) => milliseconds >= shortest);
  const rest = sum(steps) - sum(told);
  const parts = [...told, ...(rest > 0 ? [{ name: '其他', milliseconds: rest }] : [])].map(({ name, milliseconds }) => `${name} ${seconds(milliseconds)}`);
  return `各步用时 ${seconds(sum(steps))}：${parts.join('，')}；内存最多 ${Math.round(memoryBytes / 2 ** 20)} MB`;
}

/** Integrations, those that are steps measured, with one before them and one behind them that tells. */
export function withSteps(parts: readonly (AstroIntegration | StepIntegration)[]): AstroIntegration[] {
  const steps: TakenStep[] = [];
  // The clock begins with the program.
  let last = 0;
  let bundled = 0;
  const taken = (name: string, now = performance.now()): void => {
    steps.push({ name, milliseconds: now - last });
    last = now;
  };
  const first: AstroIntegration = {
    name: 'yaodian:steps',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'yaodian:steps', apply: 'build', closeBundle: () => { bundled = performance.now(); } }] } });
      },
      'astro:build:start': () => taken('启动和读取内容'),
      'astro:build:generated': () => {
        taken('打包', bundled);
        taken('生成网页');
      },
    },
  };
  const end: AstroIntegration = {
    name: 'yaodian:steps',
    hooks: { 'astro:build:done': ({ logger }) => logger.info(stepsLine(steps, process.resourceUsage().maxRSS * 1024)) },
  };
  return [first, ...parts.map((part) => ('integration' in part ? measured(part, taken) : part)), end];
}

function measured({ step, integration }: StepIntegration, taken: (name: string) => void): AstroIntegration {
  const done = integration.hooks['astro:build:done'];
  if (done === undefined) return integration;
  return { ...integration, hooks: { ...integration.hooks, 'astro:build:done': async (options) => {
    await done(options);
    taken(step);
  } } };
}
