import { afterEach, describe, expect, it, vi } from 'vitest';
import { refuseForeign, refuseUnknownHost } from '../../../app/api/same-origin';

function request(headers: Record<string, string>): Request {
  return new Request('http://127.0.0.1:3000/api/audits', { method: 'POST', headers });
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('refuseForeign', () => {
  it.each([
    { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
    { host: 'localhost:3000', origin: 'http://localhost:3000' },
    { host: '[::1]:3000', origin: 'http://[::1]:3000' },
    { host: '127.0.0.1:3000', 'sec-fetch-site': 'same-origin' },
  ])('lets a page of its own through: %o', (headers) => {
    expect(refuseForeign(request(headers as Record<string, string>))).toBeNull();
  });

  it.each([
    { host: '127.0.0.1:3000' },
    { host: '127.0.0.1:3000', origin: 'null' },
    { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3001' },
    { host: '127.0.0.1:3000', origin: 'https://evil.example' },
    { host: '127.0.0.1:3000', origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { host: '127.0.0.1:3000', 'sec-fetch-site': 'cross-site' },
    { host: '127.0.0.1:3000', 'sec-fetch-site': 'same-site' },
  ])('refuses a change from elsewhere: %o', async (headers) => {
    const refused = refuseForeign(request(headers as Record<string, string>));
    expect(refused?.status).toBe(403);
    expect(await refused?.json()).toEqual({ error: { message: expect.stringContaining('Origin') } });
  });

  it('refuses a name that was rebound to this machine, even from its own origin', () => {
    const rebound = request({ host: 'rebound.example:3000', origin: 'http://rebound.example:3000' });
    expect(refuseForeign(rebound)?.status).toBe(403);
  });
});

describe('refuseUnknownHost', () => {
  it('knows the names in WHOWAITS_HOSTS, with any port', () => {
    const named = request({ host: 'whowaits.internal:8080' });
    expect(refuseUnknownHost(named)?.status).toBe(403);
    vi.stubEnv('WHOWAITS_HOSTS', 'other.internal, whowaits.internal');
    expect(refuseUnknownHost(named)).toBeNull();
  });

  it.each([
    ...['127.0.0.1.evil.example', 'localhost.evil.example', 'evil.example#localhost', '', 'a b'],
    ...[
      'evil.example@127.0.0.1:3000',
      '127.0.0.1:3000/.evil.example',
      'localhost#.evil.example',
      'localhost?.evil.example',
    ],
    ...[
      'localhost:3000, evil.example',
      'localhost:x',
      '127.0.0.1:3000@evil.example',
      '[::1].evil.example',
      'localhost.',
    ],
  ])('is not fooled by %j', (host) => {
    expect(refuseUnknownHost(request({ host }))?.status).toBe(403);
  });
});
