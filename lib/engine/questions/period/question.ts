/**
 * The period of a log, in ms since 1970. A row for a day of requests covers the whole day. A row that is not a request also counts,
 * because a day without use is a day of the log. Where all times are dates without a time of day, the last one counts to its end.
 * Null without times.
 */
export type Period = { fromMs: number; toMs: number } | null;
