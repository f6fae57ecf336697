import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { door } from '../../../app/door/door';
import { MadeOf } from '../../../app/door/made-of';
import { OWNER, PERMISSIONS, requirePermission } from '../../../app/door/permissions';
import { InputError } from '../../../lib/audits/input-error';

const OWN = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };
const CANARY = 'canary-4711';

const look = door({ does: 'A test.', may: 'see-audits', answers: z.object({ seen: z.number() }) }, async () => ({
  seen: 1,
}));
const change = door(
  {
    does: 'A test.',
    changes: true,
    may: 'decide',
    body: { schema: z.object({ to: z.number() }), remedy: 'Send JSON: { "to": … }.' },
    answers: z.object({ now: z.number() }),
    status: 201,
  },
  async ({ body }) => ({ now: body.to }),
);

function ask(route: typeof look, headers: Record<string, string>, body?: string): Promise<Response> {
  const method = route === look ? 'GET' : 'POST';
  const request = new Request('http://127.0.0.1:3000/api/audits/secret-name', {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return route(request, { params: Promise.resolve({}) });
}

const printError = console.error;
let logged: string[];

beforeEach(() => {
  logged = [];
  console.error = (...said) => logged.push(said.join(' '));
});
afterEach(() => {
  console.error = printError;
});

describe('the origin of a change', () => {
  it.each([
    { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
    { host: 'localhost:3000', origin: 'http://localhost:3000' },
    { host: '[::1]:3000', origin: 'http://[::1]:3000' },
    { host: '127.0.0.1:3000', 'sec-fetch-site': 'same-origin' },
  ])('a page of its own is let through: %o', async (headers) => {
    const answer = await ask(change, headers as Record<string, string>, '{"to":7}');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ now: 7 });
  });

  it.each([
    { host: '127.0.0.1:3000' },
    { host: '127.0.0.1:3000', origin: 'null' },
    { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3001' },
    { host: '127.0.0.1:3000', origin: 'https://evil.example' },
    { host: '127.0.0.1:3000', origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { host: '127.0.0.1:3000', 'sec-fetch-site': 'cross-site' },
    { host: '127.0.0.1:3000', 'sec-fetch-site': 'same-site' },
  ])('from elsewhere it is refused: %o', async (headers) => {
    const refused = await ask(change, headers as Record<string, string>, '{"to":7}');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({
      error: {
        code: 'foreign-origin',
        message: expect.stringContaining('Only pages of Whowaits'),
        remedy: expect.stringContaining('Origin'),
      },
    });
  });

  it('a name that was rebound to this machine is refused, even from its own origin', async () => {
    const rebound = { host: 'rebound.example:3000', origin: 'http://rebound.example:3000' };
    expect((await ask(change, rebound, '{"to":7}')).status).toBe(403);
  });
});

describe('the host', () => {
  it('may be one of WHOWAITS_HOSTS, with any port', async () => {
    const named = { host: 'whowaits.internal:8080' };
    expect((await ask(look, named)).status).toBe(403);
    vi.stubEnv('WHOWAITS_HOSTS', 'other.internal, whowaits.internal');
    expect((await ask(look, named)).status).toBe(200);
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
  ])('is not fooled by %j', async (host) => {
    expect((await ask(look, { host })).status).toBe(403);
  });
});

describe('permissions', () => {
  it('are all those of the owner, and nobody else has one', () => {
    for (const permission of PERMISSIONS) {
      expect(() => requirePermission(OWNER, permission)).not.toThrow();
      expect(() => requirePermission({ may: new Set() }, permission)).toThrow(InputError);
    }
  });
});

it('logs no fault for what was stopped because nobody waits for it', async () => {
  const download = door({ does: 'A test.', may: 'see-audits', answers: 'stream' }, async ({ request }) => {
    leave.abort();
    throw request.signal.reason;
  });
  const leave = new AbortController();
  const request = new Request('http://127.0.0.1:3000/api/audits', { headers: OWN, signal: leave.signal });
  expect((await download(request, { params: Promise.resolve({}) })).status).toBe(499);
  expect(logged).toEqual([]);
});

it.each([
  ['{"to":"a\\ud83db"}', 'a\ufffdb'],
  ['{"to":"\\ude00\\ud83d"}', '\ufffd\ufffd'],
  ['{"to":"\\ud83d\\ude00 \\\\ud800"}', '😀 \\ud800'],
])('a body has no halves of characters: %s', async (sent, to) => {
  const route = door(
    {
      does: 'A test.',
      changes: true,
      may: 'decide',
      body: { schema: z.object({ to: z.string() }), remedy: 'Send JSON.' },
      answers: z.object({ now: z.string() }),
    },
    async ({ body }) => ({ now: body.to }),
  );
  expect(await (await ask(route, OWN, sent)).json()).toEqual({ now: to });
});

describe('an answer', () => {
  const fields = { seen: 1, prompt: CANARY };

  it('holds what its schema names and nothing else', async () => {
    const route = door(
      { does: 'A test.', may: 'see-audits', answers: z.object({ seen: z.number() }) },
      async () => fields,
    );
    expect(await (await ask(route, OWN)).json()).toEqual({ seen: 1 });
  });

  it('that does not fit its schema is a fault, logged without what it holds', async () => {
    const schema = z.object({ seen: z.record(z.string(), z.number()) });
    const given = { seen: { [CANARY]: CANARY } } as unknown as z.infer<typeof schema>;
    const answer = await ask(
      door({ does: 'A test.', may: 'see-audits', answers: schema }, async () => given),
      OWN,
    );
    expect(answer.status).toBe(500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      error: { code: 'fault', message: expect.any(String), remedy: expect.any(String) },
    });
    expect(logged.join('\n')).toContain('at seen (invalid_type)');
    expect(logged.join('\n')).not.toMatch(/canary|secret-name/);
  });

  it('that is a fault of the handler keeps its message inside', async () => {
    const route = door({ does: 'A test.', may: 'see-audits', answers: z.object({}) }, async () => {
      throw new RangeError(CANARY);
    });
    const answer = await ask(route, OWN);
    expect(answer.status).toBe(500);
    expect(`${await answer.text()} ${logged.join('\n')}`).not.toContain(CANARY);
    expect(logged.join('\n')).toContain('RangeError');
  });
});

describe('an answer that is made of one thing', () => {
  type Report = { seen: number };
  let report: Report;
  let made: number;
  const route = door({ does: 'A test.', may: 'see-audits', answers: z.object({ seen: z.number() }) }, async () => {
    const of = report;
    return new MadeOf(of, () => {
      made += 1;
      return { seen: of.seen, prompt: CANARY };
    });
  });

  beforeEach(() => {
    report = { seen: 1 };
    made = 0;
  });

  it('is made once for it, and is the same as any other answer', async () => {
    for (let asked = 0; asked < 3; asked += 1) {
      const answer = await ask(route, OWN);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toBe('{"seen":1}');
    }
    expect(made).toBe(1);
  });

  it('is made anew for another thing, even for one that is equal', async () => {
    await ask(route, OWN);
    report = { seen: 2 };
    expect(await (await ask(route, OWN)).json()).toEqual({ seen: 2 });
    report = { seen: 2 };
    expect(await (await ask(route, OWN)).json()).toEqual({ seen: 2 });
    expect(made).toBe(3);
  });

  it('is given to nobody who would not get it made', async () => {
    await ask(route, OWN);
    expect((await ask(route, { host: 'evil.example' })).status).toBe(403);
  });

  it('that does not fit is a fault each time', async () => {
    report = { seen: 'x' as unknown as number };
    expect((await ask(route, OWN)).status).toBe(500);
    expect((await ask(route, OWN)).status).toBe(500);
  });
});

it('an address that does not fit is none', async () => {
  const route = door(
    { does: 'A test.', may: 'see-audits', params: z.object({ id: z.string() }), answers: z.object({}) },
    async () => ({}),
  );
  const answer = await ask(route, OWN);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } });
});

it('what a person can mend comes back with its remedy', async () => {
  const route = door({ does: 'A test.', may: 'see-audits', answers: z.object({}) }, async () => {
    throw new InputError('conflict', 'It runs.', 'Wait.');
  });
  const answer = await ask(route, OWN);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toEqual({ error: { code: 'conflict', message: 'It runs.', remedy: 'Wait.' } });
});
