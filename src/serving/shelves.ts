/**
 * The links that `deploy/release.sh` and `deploy/rollback.sh` keep, in the order in which a lasting file is looked for.
 * A release moves what they lead to down this order, never up: who looks while it happens misses nothing.
 */
export const shelves = ['current', 'withdrawn', 'previous', 'earlier'] as const;
