export const comparePath = (from: string, to: string): string => `/compare/${from}/${to}/`;

/** The row of a task of the later edition on its page of comparison. */
export const comparedId = (task: string): string => `task-${task}`;

/** The row of a task of the earlier edition that has no row of a later one. */
export const formerId = (task: string): string => `former-${task}`;
