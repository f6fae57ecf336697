import fc from 'fast-check';
import { nameOfModel } from '../../../lib/pricing/models/candidate';
import { MOVING, PROVIDED_BY, type Scenario } from '../../../lib/scenarios/scenario';

const ids = [...Array.from({ length: 10 }, (_, at) => `w-${at}`), 'a;b=c:d#1'];
const some = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 4, noNullPrototype: true });

const MODELS = [
  { provider: 'openai', model: 'gpt-5-mini', factor: 1 },
  { provider: 'anthropic', model: 'claude-haiku-4-5', factor: 1.2 },
  { provider: 'openai', model: 'text-embedding-3-small', factor: 1 },
  { provider: 'openai', model: '100%; nobody=sells', factor: 2 },
] as const;

/** What these scenarios need to know of models. */
export const ALL_MODELS = { names: MODELS.map(nameOfModel), elsewhere: true };

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
  providedBy: fc.constantFrom(...PROVIDED_BY),
  models: some(fc.constantFrom(...MODELS)),
  modelsOf: fc.constantFrom({}, { 'openai/gpt-4o': MODELS[0], 'vertex/gemini-2.5-pro': MODELS[1] }),
  commitments: fc.constantFrom({}, { openai: 1000, bedrock: 0.5 }),
  discounts: fc.constantFrom({}, { openai: 0.2 }, { openai: 0.1, vertex: 0.3 }),
});
