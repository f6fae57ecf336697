import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';

const API = fileURLToPath(new URL('../../../app/api', import.meta.url));
const HOST = '127.0.0.1:3000';
const OWN = { host: HOST, origin: `http://${HOST}` };
const LOOKING = ['GET', 'HEAD', 'OPTIONS'];
/** These take a file as their body, which goes to disk; every other body is JSON. */
const TAKES_FILES = [
  'POST audits/route.ts',
  'POST uploads/[[...upload]]/route.ts',
  'PATCH uploads/[[...upload]]/route.ts',
];

const TAKES_NOTHING = /^POST audits\/(sample|\[id\]\/reprice)|^DELETE (audits|mappings|uploads)/;

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

async function handlers(): Promise<{ name: string; method: string; handle: Handler }[]> {
  const found = [];
  const names = readdirSync(API, { recursive: true, encoding: 'utf8' });
  for (const file of names.filter((name) => name.endsWith('route.ts'))) {
    const exported = (await import(pathToFileURL(join(API, file)).href)) as Record<string, Handler>;
    for (const [method, handle] of Object.entries(exported)) {
      found.push({ name: `${method} ${file.replaceAll('\\', '/')}`, method, handle });
    }
  }
  return found;
}

const all = await handlers();
const changing = all.filter(({ method }) => !LOOKING.includes(method));
const takingJson = changing.filter(({ name }) => !TAKES_FILES.includes(name) && !TAKES_NOTHING.test(name));

function ask({ method, handle }: (typeof all)[number], headers: Record<string, string>, body?: BodyInit) {
  const options: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    duplex: 'half',
    ...(body === undefined ? {} : { body }),
  };
  return handle(new Request(`http://${HOST}/api`, options), {
    params: Promise.resolve({ id: 'nosuchaudit', workloadId: 'w' }),
  });
}

describe('the door of the API', () => {
  it('finds every handler', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(changing.length).toBeGreaterThan(12);
    expect(takingJson.length).toBeGreaterThan(8);
  });

  it.each(all)('$name answers under no foreign name, and no answer is kept', async (handler) => {
    const refused = await ask(handler, { host: 'rebound.example', origin: 'http://rebound.example' });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('cache-control')).toBe('no-store');
  });

  it.each(changing)('$name changes nothing for a foreign page', async (handler) => {
    const refused = await ask(handler, { host: HOST, origin: 'https://evil.example' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Origin');
  });

  it.each(takingJson)('$name refuses a body that is announced too large, unread', async (handler) => {
    const pull = vi.fn();
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const refused = await ask(handler, { ...OWN, 'content-length': '300000000' }, body);
    expect(refused.status).toBe(413);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.json()).toEqual({ error: { message: expect.stringMatching(/^Send at most [\d.]+ MB/) } });
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
    const refused = await ask(handler, OWN, deep);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('levels');
  });
});
