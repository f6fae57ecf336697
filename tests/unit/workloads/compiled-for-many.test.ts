import { expect, it } from 'vitest';
import * as z from 'zod';
import { compiledForMany, countInLists } from '../../../lib/workloads/compiled-for-many';

const schema = z.object({
  id: z.string().min(1),
  counts: z.array(z.number().int().nonnegative()).length(2),
  note: z.string().nullable().default(null),
});
const SOUND = [
  { id: 'a', counts: [1, 2] },
  { id: 'b', counts: [0, 3], note: 'x', other: 1 },
];
const UNSOUND = [{ id: '', counts: [1, 2] }, { id: 'a', counts: [1, -2] }, { id: 'a', counts: [1] }, null, 'a'];

it('compiles a schema only where it reads many', () => {
  const schemaFor = compiledForMany(schema);
  const given = Array.from({ length: 600 }, () => schemaFor(SOUND[0]));
  expect(given[0]).toBe(schema);
  expect(given[400]).toBe(schema);
  expect(given[599]).not.toBe(schema);
  expect(new Set(given).size).toBe(2);
});

it('reads and refuses the same when it is compiled', () => {
  const compiled = compiledForMany(schema, () => 10_000)(SOUND);
  expect(compiled).not.toBe(schema);
  for (const one of SOUND) {
    expect(JSON.stringify(compiled.parse(one))).toBe(JSON.stringify(schema.parse(one)));
    expect(compiled.parse(one)).not.toBe(one);
  }
  for (const one of UNSOUND) {
    const refused = schema.safeParse(one);
    expect(refused.success).toBe(false);
    expect(compiled.safeParse(one).error?.issues).toEqual(refused.error?.issues);
  }
});

it('counts what is in the lists of a value', () => {
  expect(countInLists({ workloads: [1, 2, 3], totals: { rates: [1] }, id: 'a', none: null })).toBe(4);
  expect(countInLists({ report: { workloads: [1, 2] } })).toBe(2);
  expect([null, undefined, 'text', 7].map(countInLists)).toEqual([0, 0, 0, 0]);
});
