import { describe, expect, it, vi } from 'vitest';
import { accessOf } from '../../../app/door/behind-door';
import { declarationOf } from '../../../app/door/door';
import { refusalIn } from '../../../lib/reports/answers/refusal';
import { exportsOf } from './exports-under-app';

const HOST = '127.0.0.1:3000';
const OWN = { host: HOST, origin: `http://${HOST}` };
const LOOKING = ['GET', 'HEAD', 'OPTIONS'];
/** These take a file as their body, which goes to disk; every other body is JSON. */
const TAKES_FILES = [
  'POST api/audits/route.ts',
  'POST api/uploads/[[...upload]]/route.ts',
  'PATCH api/uploads/[[...upload]]/route.ts',
];

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

const handlers = (await exportsOf(/(^|\/)route\.tsx?$/)).map(({ name, file, exported }) => ({
  name: `${name} ${file}`,
  method: name,
  handle: exported as Handler,
}));
const changing = handlers.filter(({ method }) => !LOOKING.includes(method));
/** A vendor calls these. A signature tells who it is, and not a page or an address. */
const signed = handlers.filter(({ handle }) => accessOf(handle)?.changes === 'signed');
const unsigned = handlers.filter((handler) => !signed.includes(handler));
const changingByPages = changing.filter((handler) => !signed.includes(handler));
const takingJson = changingByPages.filter(
  ({ name, handle }) => !TAKES_FILES.includes(name) && declarationOf(handle)?.body !== undefined,
);
const ofPages = await exportsOf(/(^|\/)page\.tsx?$/);

function ask({ method, handle }: (typeof handlers)[number], headers: Record<string, string>, body?: BodyInit) {
  const options: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    duplex: 'half',
    ...(body === undefined ? {} : { body }),
  };
  return handle(new Request(`http://${HOST}/api/audits/x?name=a.csv`, options), {
    params: Promise.resolve({ id: 'nosuchaudit', workloadId: 'w', scenarioId: 's' }),
  });
}

async function refusalOf(response: Response) {
  expect(response.headers.get('cache-control')).toBe('no-store');
  const refusal = refusalIn(await response.json());
  expect(refusal?.remedy).not.toBe('');
  return { status: response.status, ...refusal };
}

describe('routes', () => {
  it('are all found', () => {
    expect(handlers.length).toBeGreaterThan(25);
    expect(changing.length).toBeGreaterThan(15);
    expect(takingJson.length).toBeGreaterThan(8);
  });

  it.each(handlers)('$name is behind the door', ({ method, handle }) => {
    const access = accessOf(handle);
    expect(access?.may).toBeTypeOf('string');
    expect(access?.changes !== undefined).toBe(!LOOKING.includes(method));
  });

  it('are signed only where a vendor calls', () => {
    expect(signed.map(({ name }) => name)).toEqual(['POST api/webhooks/openai/route.ts']);
  });

  it.each(signed)('$name takes nothing without a signature, from no page and under no name', async (handler) => {
    vi.stubEnv('OPENAI_WEBHOOK_SECRET', 'whsec_Y2FuYXJ5');
    for (const headers of [OWN, { host: 'hooks.example' }, { host: HOST, origin: 'https://evil.example' }]) {
      const refused = await ask(handler, headers, '{"type":"batch.completed","data":{"id":"batch_1"}}');
      expect(await refusalOf(refused)).toMatchObject({ status: 403, code: 'not-allowed' });
    }
    vi.unstubAllEnvs();
  });

  it.each(unsigned)('$name answers under no foreign name', async (handler) => {
    const refused = await ask(handler, { host: 'rebound.example', origin: 'http://rebound.example' });
    expect(await refusalOf(refused)).toMatchObject({ status: 403, code: 'unknown-host' });
  });

  it.each(changingByPages)('$name changes nothing for a foreign page', async (handler) => {
    const refused = await ask(handler, { host: HOST, origin: 'https://evil.example' });
    expect(await refusalOf(refused)).toMatchObject({ status: 403, code: 'foreign-origin' });
  });

  it.each(takingJson)('$name refuses a body that is announced too large, unread', async (handler) => {
    const pull = vi.fn();
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const refused = await ask(handler, { ...OWN, 'content-length': '300000000' }, body);
    expect(await refusalOf(refused)).toMatchObject({
      ...{ status: 413, code: 'too-large', remedy: expect.stringMatching(/^Send at most [\d.]+ MB/) },
    });
    expect(pull).not.toHaveBeenCalled();
  });

  it.each(takingJson)('$name stops at a body that grows too large unannounced', async (handler) => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent === 600) controller.close();
        else controller.enqueue(new Uint8Array(100_000).fill(0x20));
      },
    });
    expect((await ask(handler, OWN, body)).status).toBe(413);
  });

  it.each(takingJson)('$name refuses JSON that is nested too deep', async (handler) => {
    const deep = `{"name":"a","columns":["a"],"head":"a","mapping":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    const refusal = await refusalOf(await ask(handler, OWN, deep));
    expect(refusal).toMatchObject({ status: 400, code: 'wrong-request', remedy: expect.stringContaining('levels') });
  });

  it.each(takingJson)('$name says what to send instead of what does not fit', async (handler) => {
    for (const body of ['', '{"name":', '[]', '{"nothing":1}']) {
      const refusal = await refusalOf(await ask(handler, OWN, body));
      expect(refusal).toMatchObject({ status: 400, code: 'wrong-request', message: expect.any(String) });
      expect(refusal.remedy).toEqual(expect.any(String));
    }
  });
});

describe('pages', () => {
  it('are all found', () => {
    expect(ofPages.filter(({ name }) => name === 'default').length).toBeGreaterThan(9);
  });

  it.each(ofPages)('$name of $file is behind the door, or constant', ({ name, exported }) => {
    if (name === 'metadata') expect(exported).toBeTypeOf('object');
    else expect(accessOf(exported as object)?.may).toBeTypeOf('string');
  });

  it('ask as much for their title as for themselves', () => {
    const titles = ofPages.filter(({ name }) => name === 'generateMetadata');
    expect(titles.length).toBeGreaterThan(4);
    for (const { file, exported } of titles) {
      const page = ofPages.find((other) => other.file === file && other.name === 'default');
      expect(accessOf(exported as object)).toEqual(accessOf(page?.exported as object));
    }
  });
});
