import fc from 'fast-check';
import { MOVING, type Scenario } from '../../../lib/scenarios/scenario';

const ids = [...Array.from({ length: 10 }, (_, at) => `w-${at}`), 'a;b=c:d#1'];
const some = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 4, noNullPrototype: true });

/** A scenario over the workloads of `anyReport`, and over one that it does not have. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  moving: fc.constantFrom(...MOVING),
  wishes: some(fc.constantFrom('stay' as const, 'batch' as const, 'flex' as const)),
  classes: some(fc.constantFrom('real-time' as const, 'scheduled' as const)),
  assume: fc.constantFrom(
    {},
    { reviewShare: 0.1, paybackMonths: 3 },
    { reviewShare: { low: 0, base: 0.01, high: 0.2 }, rerunWholeFiles: true },
    { reviewShare: { review: 'internal' as const }, 'anthropic.cacheHitsKept': 0.9 },
  ),
  volume: fc.constantFrom(1, 2, 0.5),
  volumes: some(fc.constantFrom(3, 0.1)),
  growth: fc.constantFrom(0, 0.1, -0.1),
  discounts: fc.constantFrom({}, { openai: 0.2 }, { openai: 0.1, vertex: 0.3 }),
});
