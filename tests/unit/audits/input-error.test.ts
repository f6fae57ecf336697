import { describe, expect, it } from 'vitest';
import { InputError, inputError, inputErrorOf } from '../../../lib/audits/input-error';
import { knownError } from '../../../lib/audits/known-error';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';

describe('InputError', () => {
  it('says all of it in one text, and has the status of its code', () => {
    const error = new InputError('conflict', 'It runs.', 'Wait.');
    expect(error.message).toBe('It runs. Wait.');
    expect(error.status).toBe(409);
    expect(new InputError('disk-full', 'It is full.', null)).toMatchObject({ message: 'It is full.', status: 507 });
  });
});

describe('inputErrorOf', () => {
  it.each([
    ['It is empty. Export it again. Then send it.', 'It is empty.', 'Export it again. Then send it.'],
    ['It is empty', 'It is empty', 'Mend it.'],
    ['log.csv, line 2: no time.', 'log.csv, line 2: no time.', 'Mend it.'],
    ['v1.2 of log.csv is cut off. Send\nall of it.', 'v1.2 of log.csv is cut off.', 'Send\nall of it.'],
  ])('parts %j into what is wrong and what to do', (text, message, remedy) => {
    expect(inputErrorOf('wrong-request', text, 'Mend it.').refusal).toEqual({ code: 'wrong-request', message, remedy });
  });

  it('leaves no word of a text out', () => {
    const text = 'My log. Final.csv is empty. Export it again.';
    expect(inputErrorOf('unreadable', text, 'Mend it.').message).toBe(text);
  });
});

it.each([
  ['file', 'unreadable', 422],
  ['columns', 'unreadable', 422],
  ['mapping', 'wrong-request', 400],
  ['disk', 'disk-full', 507],
] as const)('a file that is unreadable because of its %s is refused as %s, with a remedy', (because, code, status) => {
  const error = inputError(new UnreadableFile('log.csv is empty.', because));
  expect(error).toMatchObject({ status, refusal: { code, remedy: expect.stringMatching(/^[A-Z].*\.$/) } });
});

it('a fault is not known', () => {
  expect(knownError(new RangeError('secret'))).toBeNull();
});
