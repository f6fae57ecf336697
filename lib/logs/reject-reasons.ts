/** Why a row was rejected, with the remedy. The code is stored and exported; the sentence is shown. */
export const REJECT_REASONS = {
  'too-few-columns': 'The row has fewer columns than the header. Look for a line break inside an unquoted value.',
  'too-many-columns': 'The row has more columns than the header. Put quotes around values that contain the separator.',
  'unclosed-quote':
    'A quoted value is not closed, or text follows its closing quote. Double the quotes inside it ("") and close it.',
  'bad-encoding': 'The row is not valid UTF-8. Save the file as UTF-8.',
  'broken-json': 'The line is not valid JSON. Each line must hold one whole JSON object.',
  'too-long':
    'The record is longer than the limit, 16 MiB by default. Keep files out of the log, or raise WHOWAITS_LIMIT_LINE_BYTES.',
  'too-deep':
    'The JSON is nested deeper than the limit, 200 levels by default. Flatten it, or raise WHOWAITS_LIMIT_JSON_DEPTH.',
  'not-an-object': 'The line is valid JSON but not an object. Each line must look like {"model": …}.',
  'no-time': 'The row has no start time. Fill in the time column, or remove the row.',
  'unknown-time-format':
    'The start time has an unknown format. Use ISO 8601 (2026-11-21T08:30:00Z), or seconds, milliseconds or nanoseconds since 1970, in this century.',
  'not-a-number':
    'A token count or cost is not a number. Write plain digits such as 1250 or 0.0125, or leave the cell empty.',
  'negative-number': 'A token count or cost is below zero. Correct it in the log, or remove the row.',
  'not-a-whole-number':
    'A token count is not a whole number. Check that the column holds token counts and not an average.',
  'too-large': 'A token count or cost is too large for one request. Use numbers per request, not totals.',
  'no-name': 'The workflow has no name. Give it one.',
  'text-too-long':
    'A text of the workflow is too long. Use at most 2,000 characters in the description and 500 elsewhere.',
  'unknown-deadline': 'The deadline is not a time span. Write hours, such as 8, or 2 s, 30 min, 8 h, 2 days.',
  'not-yes-or-no': 'Write yes or no, or leave it empty.',
} as const;

export type RejectReason = keyof typeof REJECT_REASONS;

/** Rows rejected for one reason. `line` is the physical line, from 1. Cell contents are never kept. */
export type Reject = {
  reason: RejectReason;
  count: number;
  examples: { file: string; line: number; column: string | null }[];
};
