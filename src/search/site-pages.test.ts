import { describe, expect, test } from 'vitest';
import { sitePagesNamed } from './site-pages.ts';

describe('pages about the site', () => {
  test.each(['长辈版', '大字版', '关爱版', '适老化', '无障碍', '长辈', '“长辈版”', '长 辈 版'])('%s leads to the settings for reading', (typed) => {
    expect(sitePagesNamed(typed)[0]?.path).toBe('/about/reading/');
  });

  test('their own names lead to them', () => {
    expect(sitePagesNamed('无障碍声明').map(({ path }) => path)).toEqual(['/about/accessibility/']);
    expect(sitePagesNamed('阅读设置').map(({ path }) => path)).toEqual(['/about/reading/']);
  });

  test.each(['', '长', '大', '版', '长辈版教育', '19', '*'])('“%s” leads to none', (typed) => {
    expect(sitePagesNamed(typed)).toEqual([]);
  });
});
