/**
 * The time that a log covers, in ms since 1970. A row that stands for a day of requests covers it to its end, and a row that is no
 * request shows that the log covers its time too: a day without use is a day. Where all times are days without a time of day, the
 * last one counts to its end. Null without times.
 */
export type Period = { fromMs: number; toMs: number } | null;
