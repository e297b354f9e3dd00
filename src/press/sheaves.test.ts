import { expect, test } from 'vitest';
import { sheavesOf, type RouteKind } from './sheaves.ts';

const routes: RouteKind[] = [
  { component: 'src/pages/[edition]/[task].astro', type: 'page' },
  { component: 'src/pages/[edition]/[task].json.ts', type: 'endpoint' },
  { component: 'src/pages/cite/texts/[edition].js.ts', type: 'endpoint' },
  { component: 'src/pages/about/source/[edition].astro', type: 'page' },
  { component: 'src/pages/glossary/[slug].astro', type: 'page' },
];
const [task, data, text, source, term] = routes as [RouteKind, RouteKind, RouteKind, RouteKind, RouteKind];

test('files are gathered by edition, wherever its name stands in their paths; others are left', () => {
  const paths = [
    { pathname: '/2031/1', route: task }, { pathname: '/2030/1', route: task }, { pathname: '/2031/1.json', route: data },
    { pathname: '/cite/texts/2030.js', route: text }, { pathname: '/about/source/2031/', route: source }, { pathname: '/glossary/yue-du', route: term },
  ];
  expect(sheavesOf(paths, (route) => routes.indexOf(route), '/base/')).toEqual({
    sheaves: [
      [
        { file: '2031/1/index.html', address: '/base/2031/1/', route: 0 },
        { file: '2031/1.json', address: '/base/2031/1.json', route: 1 },
        { file: 'about/source/2031/index.html', address: '/base/about/source/2031/', route: 3 },
      ],
      [
        { file: '2030/1/index.html', address: '/base/2030/1/', route: 0 },
        { file: 'cite/texts/2030.js', address: '/base/cite/texts/2030.js', route: 2 },
      ],
    ],
    others: [{ pathname: '/glossary/yue-du', route: term }],
  });
});
