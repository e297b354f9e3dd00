/** The term of the plan's text that was pointed at. */
export const termAt = (target: EventTarget | null): HTMLAnchorElement | undefined =>
  (target instanceof Element ? target.closest<HTMLAnchorElement>('.plan-text a.term') : null) ?? undefined;
