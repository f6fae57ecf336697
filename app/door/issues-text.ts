import type { z } from 'zod';

/** A body with thousands of wrong elements has thousands of issues. */
const MOST_ISSUES = 10;

/** What does not fit in what was sent, and where, a line each. */
export function issuesText({ issues }: z.ZodError): string {
  const lines = issues.slice(0, MOST_ISSUES).map(({ path, message }) => {
    const at = path.map(String).join('.');
    return at === '' ? message : `${at}: ${message}`;
  });
  const more = issues.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more.`] : [])].join('\n');
}
