import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineTextOf } from '../../../lib/batches/build/line-text';
import { JOB_SHAPES } from '../../../lib/plans/job-shape';
import { jobShape } from '../../../lib/plans/job-shapes';

it.each(JOB_SHAPES)('a line of %s is that of its shape, whatever the body', (id) => {
  const shape = jobShape(id);
  const model = 'a "model"';
  const lineOf = lineTextOf(shape, model, '/v1/x');
  const body = fc.oneof(
    fc.dictionary(fc.string(), fc.jsonValue()),
    fc.record({ model: fc.constant(model), messages: fc.array(fc.string()), labels: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(body, (one) => {
      const own = JSON.parse(JSON.stringify(one)) as Record<string, unknown>;
      const whole = `${JSON.stringify(shape.lineOf({ customId: 'r-1', body: own, model, endpoint: '/v1/x' }))}\n`;
      expect(lineOf('r-1', own)).toBe(whole);
      expect(JSON.parse(lineOf('r-1', own, JSON.stringify(own)))).toEqual(JSON.parse(whole));
    }),
  );
});
