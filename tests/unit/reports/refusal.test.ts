import { expect, it } from 'vitest';
import { REFUSAL_STATUS, refusalIn, refusalText } from '../../../lib/reports/answers/refusal';

const refusal = { code: 'conflict', message: 'It runs.', remedy: 'Wait.' } as const;

it('is found in the body of an answer', () => {
  expect(refusalIn({ error: refusal })).toEqual(refusal);
  expect(refusalIn({ error: { ...refusal, remedy: null } })).toEqual({ ...refusal, remedy: null });
});

it.each([
  null,
  'text',
  {},
  { error: null },
  { error: { message: 'It runs.' } },
  { error: { ...refusal, code: 'other' } },
  { error: { ...refusal, code: 'toString' } },
  { error: { ...refusal, remedy: undefined } },
])('is not found in %j', (body) => {
  expect(refusalIn(body)).toBeNull();
});

it('reads as one text', () => {
  expect(refusalText(refusal)).toBe('It runs. Wait.');
  expect(refusalText({ ...refusal, remedy: null })).toBe('It runs.');
});

it('has a code for each kind of refusal, none of which is an answer', () => {
  for (const status of Object.values(REFUSAL_STATUS)) expect(status).toBeGreaterThanOrEqual(400);
});
