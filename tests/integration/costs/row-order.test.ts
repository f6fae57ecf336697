import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessProfile } from '../../fixtures/in-context';
import { csv, importFiles } from '../engine/import-files';

const HEADER = 'request_id,provider,model,application,started_at,input_tokens,cache_read_tokens,output_tokens,cost_usd';

const row = fc
  .record({
    model: fc.constantFrom(
      'openai,gpt-5.5',
      'vertex,gemini-2.5-pro',
      'anthropic,claude-sonnet-4-5',
      'nobody,house-model',
    ),
    application: fc.constantFrom('nightly-digest', 'support-chat'),
    minute: fc.integer({ min: 10, max: 59 }),
    input: fc.integer({ min: 0, max: 400_000 }),
    cached: fc.integer({ min: 0, max: 400_000 }),
    output: fc.integer({ min: 0, max: 5000 }),
    cost: fc.integer({ min: 0, max: 5000 }),
  })
  .map(
    (r) => (id: number) =>
      [
        `r${id}`,
        r.model,
        r.application,
        `2026-09-01T03:${r.minute}:00Z`,
        r.input,
        Math.min(r.input, r.cached),
        r.output,
        r.cost / 1e4,
      ].join(),
  );

it('the order of the rows of a log changes no figure', async () => {
  const logs = fc.array(row, { minLength: 2, maxLength: 60 }).chain((rows) => {
    const lines = rows.map((make, id) => make(id));
    return fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length }));
  });
  await fc.assert(
    fc.asyncProperty(logs, async (orders) => {
      const [one, other] = await Promise.all(
        orders.map(async (lines) => {
          const { profiles } = await importFiles([csv('log.csv', HEADER, ...lines)]);
          return new Map(profiles.map((profile) => [profile.id, assessProfile(profile, 30).workload.monthly]));
        }),
      );
      expect(other).toEqual(one);
    }),
    { numRuns: 5 },
  );
});
