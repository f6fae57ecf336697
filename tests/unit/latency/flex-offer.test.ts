import { expect, it } from 'vitest';
import { flexOffer } from '../../../lib/latency/flex-offer';

it('offers flex to near-real-time work where the provider sells it', () => {
  expect(flexOffer('near-real-time', 'openai')).toContain('0.5 x standard');
});

it('offers nothing to other classes, where no flex is sold, or without a provider', () => {
  expect(flexOffer('real-time', 'openai')).toBeNull();
  expect(flexOffer('scheduled', 'openai')).toBeNull();
  expect(flexOffer('near-real-time', 'mistral')).toBeNull();
  expect(flexOffer('near-real-time', null)).toBeNull();
});
