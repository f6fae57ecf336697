import type * as z from 'zod';

/** What is wrong with a request, in a sentence or two: the first problem, as schemas of requests word theirs for the person who sent it. */
export function firstProblem({ issues: [issue] }: z.ZodError): string {
  return issue?.message ?? 'This can not be read.';
}
