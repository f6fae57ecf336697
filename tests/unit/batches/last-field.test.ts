import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastFieldText } from '../../../lib/batches/build/last-field';

const simple = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)));
const object = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('body', 'a', '1')), fc.jsonValue());

it('is the text of the field itself, or nothing, whatever the line', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.oneof(object, simple),
      object,
      fc.constantFrom('body', '1', 'a"b'),
      fc.constantFrom(0, 1, '\t'),
      (fields, body, field, space) => {
        for (const line of [
          JSON.stringify({ ...fields, [field]: body }, null, space).replaceAll('\n', ' '),
          JSON.stringify({ [field]: body, ...fields }),
          JSON.stringify({ outer: { [field]: body }, ...fields }),
          JSON.stringify({ ...fields, text: JSON.stringify({ [field]: body }) }),
          `{"${'x'.repeat(3)}":1,"body":${JSON.stringify(fields)},"body":${JSON.stringify(body)}}`,
        ]) {
          const parsed = JSON.parse(line) as Record<string, unknown>;
          const text = lastFieldText(line, field, parsed);
          if (text === null) continue;
          found += 1;
          expect(JSON.parse(text)).toEqual(parsed[field]);
          expect(line.includes(text)).toBe(true);
        }
      },
    ),
    { numRuns: 1500 },
  );
  // Some 160 by chance. A reading that never finds one would pass all the rest.
  expect(found).toBeGreaterThan(50);
});
