import * as z from 'zod';

/** To compile a large schema takes as long as to read some hundred of its values. */
const WORTH_IT = 500;

/**
 * Gives the schema to read each value with: the one that is given, and that one compiled once it is used for many values, since most programs
 * read few. Both give the same results and the same errors. `countOf` says how many values are in one, such as the workloads of a report.
 */
export function compiledForMany<Schema extends z.ZodType>(
  schema: Schema,
  countOf: (value: unknown) => number = () => 1,
): (value: unknown) => Schema {
  let read = 0;
  let compiled: Schema | null = null;
  return (value) => {
    if (compiled !== null) return compiled;
    read += countOf(value);
    if (read < WORTH_IT) return schema;
    compiled = z.compile(schema);
    return compiled;
  };
}

/** How many values the lists in an object have, and those in its objects. */
export function countInLists(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>(
    (sum, part) => sum + (Array.isArray(part) ? part.length : countInLists(part)),
    0,
  );
}
