import type { AstroIntegration } from 'astro';

/**
 * How scripts for the browser are cut into files. Modules that the same readers need at the same time are one file:
 * small files each cost a request and compress badly. What is named here goes into a file with all that it imports,
 * but for what a file of higher priority has.
 */
const files = [
  { name: 'start', priority: 2, test: /\/src\/(?:client\/(?:element|plain-click|style|place\/watch|reading\/settings|search\/shortcut)|plan\/address)\.ts$|vite\/preload-helper/u },
  { name: 'copy', priority: 2, test: /\/src\/(?:client\/dialog\/copy|cite\/(?:html|text-fragment))\.ts$/u },
  // What numbers and addresses mean.
  { name: 'numbers', priority: 1, test: /\/src\/plan\/(?:address-(?:book|forms|locate)|name|numerals)\.ts$/u },
  // What answers, under a search box as on the search page.
  { name: 'answer', test: /\/src\/(?:client\/search\/(?:draw|load|site)|search\/(?:by-pinyin|entry|first|outline|places|rank|result|suggestion|wording))\.ts$/u },
  // Panels that slide in.
  { name: 'sheet', test: /\/src\/client\/dialog\/(?:modal|qr-figure|sheet)\.ts$/u },
];

/**
 * How a module is loaded when it is wanted. Vite's helper also loads what the module imports beside it, and style sheets:
 * each script would carry lists of files for it, and all pages the helper.
 */
const plainLoad = 'export const __vitePreload = (load) => load();';

/** Keeps what browsers load small. */
export function browserScripts(): AstroIntegration {
  return {
    name: 'yaodian:browser-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: {
        environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: files } } } } } },
        plugins: [{
          name: 'yaodian:browser-scripts',
          apply: 'build',
          enforce: 'pre',
          configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
          load: { filter: { id: /vite\/preload-helper/u }, handler: () => plainLoad },
        }],
      } }),
    },
  };
}
