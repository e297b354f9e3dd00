import type { AstroIntegration } from 'astro';

/** Writes into each page of a build what it may load; while writing, the builder puts scripts of its own into pages. */
export function contentPolicy(): AstroIntegration {
  return {
    name: 'yaodian:content-policy',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'build') addMiddleware({ order: 'post', entrypoint: new URL('./content-policy-middleware.ts', import.meta.url) });
      },
    },
  };
}
