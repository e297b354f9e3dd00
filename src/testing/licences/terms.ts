/** Licences that ask for their notice at most, and say nothing of what is made with the work. */
export const permissive: readonly string[] = [
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib',
];

/** Licences that ask for more, for whom they are accepted, and why they ask nothing of this project. */
export const conditions = [
  {
    licence: 'MPL-2.0', names: /^(?:@resvg\/resvg-js|satori|lightningcss|axe-core)(?:-|$)/u, packages: '`@resvg/resvg-js`, `satori`, `lightningcss`, `axe-core`',
    reason: 'asks that changes to its own files be published. They are used unchanged, while building and testing; nothing of them is shipped to readers, and what they make is not theirs.',
  },
  {
    licence: 'LGPL-3.0-or-later', names: /^@img\/sharp-/u, packages: '`@img/sharp-libvips-…`, parts of `sharp`, which Astro brings along',
    reason: 'a library of its own that can be exchanged; it is installed where the system has it, is not called (pictures are shown as they are) and not shipped.',
  },
] as const;

/** Packages without a licence in package.json. */
export const unstated = [
  { names: /^@astrojs\/compiler-binding-/u, packages: '`@astrojs/compiler-binding-…`', licence: 'MIT', reason: 'parts of `@astrojs/compiler-binding` for other systems, which states it' },
  { names: /^@pagefind\//u, packages: '`@pagefind/…`', licence: 'MIT', reason: 'parts of `pagefind` for single systems, which states it' },
  { names: /^parse-cache-control$/u, packages: '`parse-cache-control`', licence: 'BSD-3-Clause', reason: 'its LICENSE file; a test tool brings it along, and it is never shipped' },
] as const;
