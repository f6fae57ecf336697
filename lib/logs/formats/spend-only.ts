/** What a log of sums can't tell; a note of every such format. */
export const SPEND_ONLY =
  'holds sums and no requests: when they arrived, how long they took and who waited is not in it, so classes rest on names alone and most stay undecided.';

export const DAY_MS = 86_400_000;
