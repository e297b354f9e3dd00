import { expect, test } from 'vitest';
import { showOverdue } from './overdue.ts';

test.each([
  ['2034-05-01T15:59:00Z', true],
  ['2034-05-01T16:00:00Z', false],
])('at %s the notice of a review due on 1 May in China is hidden: %s', (now, hidden) => {
  const notice = { hidden: true, dataset: { overdueAfter: '2034-05-01' } };
  showOverdue({ querySelectorAll: () => [notice] } as unknown as Document, new Date(now));
  expect(notice.hidden).toBe(hidden);
});
