import { expect, it } from 'vitest';
import { whyHeld } from '../../../../components/workload/decide/why-held';
import { buildProfile } from '../../../fixtures/build-profile';
import { assessProfile } from '../../../fixtures/in-context';

const { workload } = assessProfile(buildProfile({ requests: 20 }), 1);
const because = (realTime: number, nearRealTime: number, scheduled: number) =>
  whyHeld({
    ...workload,
    evidence: [],
    probabilities: { 'real-time': realTime, 'near-real-time': nearRealTime, scheduled },
  });

it('says that no class is likely enough', () => {
  expect(because(0.45, 0.35, 0.2)).toBe('No class is likely enough: real-time leads with 45%, and needs 50%.');
  expect(because(0.1, 0.6, 0.3)).toBe('No class is likely enough: near-real-time leads with 60%, and needs 70%.');
});

it('says that somebody may be waiting, with the bound of the class that leads', () => {
  expect(because(0.1, 0.05, 0.85)).toContain('Real-time is at 10% and has to be under 5%');
  expect(because(0.25, 0.74, 0.01)).toContain('Real-time is at 25% and has to be under 20%');
});

it('says that there is too little data where a likely class is held back for that', () => {
  const tooLittle = {
    signal: 'too-little-data',
    value: 20,
    toward: 'real-time' as const,
    weight: 0,
    says: '20 requests.',
  };
  const probabilities = { 'real-time': 0.9, 'near-real-time': 0.08, scheduled: 0.02 };
  expect(whyHeld({ ...workload, evidence: [tooLittle], probabilities })).toBe('20 requests.');
});

it('says that somebody may be waiting where it is said to be real-time though another class leads', () => {
  const probabilities = { 'real-time': 0.33, 'near-real-time': 0.56, scheduled: 0.11 };
  expect(whyHeld({ ...workload, latencyClass: 'real-time', evidence: [], probabilities })).toBe(
    'Somebody may be waiting: real-time is at 33%. Near-real-time leads with 56%.',
  );
});
