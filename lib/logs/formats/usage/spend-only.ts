import type { Projection } from '../../columns/column-source';

/** What a log of sums can't tell; a note of every such format. */
export const SPEND_ONLY =
  'holds sums and no requests. It does not say when they arrived, how long they took or who waited. So classes rest on names alone, and most stay undecided.';

/** What the bill of a cloud does not count; a note of each. */
export const BILLED_SUMS =
  'A bill does not count requests: what a model was billed for in an hour or a day, in one tier, stands as one request.';

export const DAY_MS = 86_400_000;

/** The times of a row that adds up the day which a column names. */
export const sumOfDay = (column: string) =>
  ({
    started_at: { from: 'cells', cells: [{ column }] },
    covers_until: { from: 'after', start: { column }, ms: DAY_MS },
  }) as const satisfies Projection;
