import { expect, test } from 'vitest';
import { visitSite } from './visited-site.ts';

test('a footer with everything in it fits small and wide windows, with links large enough to touch', async () => {
  const visited = await visitSite('revised');
  try {
    const { page, faults } = await visited.visit('/2033/1/', 360);
    for (const width of [320, 360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const links = await page.locator('.site-footer p:not(.label) a').evaluateAll((all) => all.map((link) => ({ words: link.textContent, box: link.getBoundingClientRect() })));
      expect(links.length).toBeGreaterThanOrEqual(10);
      expect([width, links.filter(({ box }) => box.height < 44 || box.right > width).map(({ words }) => words)]).toEqual([width, []]);
    }
    expect(faults).toEqual([]);
  } finally {
    await visited.close();
  }
});
