import { expect, test } from 'vitest';
import { sharedRuns } from './runs.ts';

test('runs that stand in both texts are counted as often as they do', () => {
  expect(sharedRuns('开门开门', '开门关门', 2)).toEqual({ ofOne: 3, ofOther: 3, inBoth: 1 });
  expect(sharedRuns('开门开门', '开门。开门', 2)).toEqual({ ofOne: 3, ofOther: 3, inBoth: 3 });
});

test('a text that is shorter than a run is one, an empty one none', () => {
  expect(sharedRuns('开', '开', 3)).toEqual({ ofOne: 1, ofOther: 1, inBoth: 1 });
  expect(sharedRuns('，。', '开', 2)).toEqual({ ofOne: 0, ofOther: 1, inBoth: 0 });
});
