import { describe, expect, it } from 'vitest';
import { faultOf } from '@/lib/providers/faults/fault-of';
import { passes, plainCode } from '@/lib/providers/faults/plain-code';
import { LineTooLong } from '@/lib/providers/json-lines';

const vendor = { title: 'Vendor', key: 'VENDOR_KEY' };
const fault = (error: object, notFound?: 'transient') => {
  const { kind, message, retryAfterMs } = faultOf(
    vendor,
    Object.assign(new Error('canary: the prompt'), error),
    notFound,
  );
  return { kind, message, retryAfterMs };
};

it('says that a line of results is longer than any answer, and asks for it no second time', () => {
  expect(faultOf(vendor, new LineTooLong(3))).toMatchObject({
    kind: 'broken',
    message:
      'Line 3 of a file of results from Vendor is longer than 256 MiB, which no answer is. Nothing of it was taken.',
  });
});

describe('what an SDK throws becomes a fault without its text', () => {
  it.each([
    [{ status: 429, headers: new Headers({ 'retry-after': '7' }), code: 'rate_limit_exceeded' }, 'rate-limited', 7000],
    [{ status: 429, code: 'insufficient_quota' }, 'refused', null],
    [{ status: 402 }, 'refused', null],
    [{ status: 401, code: 'invalid_api_key' }, 'unauthorised', null],
    [{ status: 403 }, 'unauthorised', null],
    [{ status: 400, type: 'invalid_request_error' }, 'refused', null],
    [{ status: 404 }, 'refused', null],
    [{ status: 409 }, 'transient', null],
    [{ status: 503, headers: new Headers({ 'retry-after': '1.5' }) }, 'transient', 1500],
    [{ statusCode: 500, body: 'canary' }, 'transient', null],
    [{ statusCode: 200, body: 'canary' }, 'transient', null],
    [
      {
        name: 'ThrottlingException',
        $metadata: { httpStatusCode: 429 },
        $response: { headers: { 'retry-after': '3' } },
      },
      'rate-limited',
      3000,
    ],
    [{ status: 429, message: '{"error":{"details":[{"retryDelay": "34.5s"}]}}' }, 'rate-limited', 34_500],
    [{ cause: { code: 'ECONNREFUSED' } }, 'transient', null],
    [{}, 'transient', null],
  ])('%o is %s', (error, kind, retryAfterMs) => {
    const given = fault(error);
    expect(given).toMatchObject({ kind, retryAfterMs });
    expect(given.message).not.toContain('canary');
  });

  it('waits until the date that a header gives', () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfterMs } = fault({ status: 429, headers: new Headers({ 'retry-after': date }) });
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
    expect(fault({ status: 429, headers: new Headers({ 'retry-after': 'soon' }) }).retryAfterMs).toBeNull();
  });

  it('a job that is not known passes only where one is looked at', () => {
    expect(fault({ status: 404 }, 'transient').kind).toBe('transient');
    expect(fault({ status: 400 }, 'transient').kind).toBe('refused');
  });

  it('names the status, the code and the variable of the key', () => {
    expect(fault({ status: 401, code: 'invalid_api_key' }).message).toBe(
      'Vendor refused the key (401 invalid_api_key). Check VENDOR_KEY and what it may do.',
    );
    expect(fault({ status: 400, error: { error: { type: 'invalid_request_error' } } }).message).toBe(
      'Vendor refused the call (400 invalid_request_error).',
    );
  });
});

it('a code is a status or a word as codes are, and nothing that could be content or a key', () => {
  expect(['rate_limit_exceeded', 'ThrottlingException', 'a.b', 429].map(plainCode)).toEqual([
    ...['rate_limit_exceeded', 'ThrottlingException', 'a.b', '429'],
  ]);
  const others = ['the prompt', 'sk-abc', 'sk_live_51H', '', 'x'.repeat(60), 13, 1.5, null, {}, 'Jörg'];
  expect(others.map(plainCode)).toEqual(others.map(() => null));
});

it('an overload passes, a malformed request never does', () => {
  const passing = [
    'overloaded_error',
    'rate_limit_error',
    'api_error',
    'timeout_error',
    'server_error',
    'ThrottlingException',
    'ServiceUnavailable',
  ];
  expect(passing.filter((code) => !passes(null, code))).toEqual([]);
  const lasting = [
    'invalid_request_error',
    'authentication_error',
    'not_found_error',
    'model_not_found',
    'unknown',
    'ValidationException',
  ];
  expect(lasting.filter((code) => passes(400, code) || passes(null, code))).toEqual([]);
  expect([408, 429, 500, 503, 529].every((status) => passes(status, null))).toBe(true);
  expect(passes(null, null)).toBe(false);
});
