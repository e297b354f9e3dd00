/** Shows what is only true after a day has passed. The page itself says the day: it was built before. */
export function showOverdue(page: Document, now = new Date()): void {
  // The day in China, wherever the reader is.
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  page.querySelectorAll<HTMLElement>('[data-overdue-after]').forEach((notice) => {
    notice.hidden = today <= notice.dataset.overdueAfter!;
  });
}
