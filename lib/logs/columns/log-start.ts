/** A day, optionally with a time and a zone. */
const START = /^20\d{2}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

export const START_SAYS = 'Give the start of the log: a day such as 2026-01-01, or a time such as 2026-01-01T09:30.';

/** Whether a text is a start of a log. */
export function isLogStart(text: string): boolean {
  return START.test(text) && Number.isFinite(Date.parse(text.replace(' ', 'T')));
}
