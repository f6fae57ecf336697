import type * as z from 'zod';

/** A body may have thousands of issues. */
const MOST_ISSUES = 10;

/** The problems of a request and their places, one per line. */
export function issuesText({ issues }: z.ZodError): string {
  const lines = issues.slice(0, MOST_ISSUES).map(({ path, message }) => {
    const at = path.map(String).join('.');
    return at === '' ? message : `${at}: ${message}`;
  });
  const more = issues.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more.`] : [])].join('\n');
}
