import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, freePort, startApp } from '../browser/harness/app';
import { filesUnderApp } from '../unit/app/exports-under-app';

const REFUSED = 'This address is not allowed';
/** Addresses of all pages; the audits that they name do not exist. */
const pages = filesUnderApp(/(^|\/)page\.tsx$/).map((file) =>
  `/${file.replace(/\/?page\.tsx$/, '')}`.replaceAll(/\[\w+\]/g, 'abcdefgh12345678'),
);

let data: string;
let app: App;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'whowaits-foreign-host-'));
  app = await startApp(data, await freePort());
});
afterAll(async () => {
  await app.stop();
  rmSync(data, { recursive: true, force: true });
});

/** `fetch` would not send another host than that of its address. */
function get(path: string, host?: string, method = 'GET'): Promise<{ status: number; body: string }> {
  const { hostname, port, host: own } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { host: host ?? own } }, async (response) => {
      resolve({ status: response.statusCode ?? 0, body: await text(response) });
    });
    sent.on('error', reject).end();
  });
}

it.each(pages)('%s is shown under no foreign name', async (path) => {
  expect((await get(path, 'rebound.example')).body).toContain(REFUSED);
  expect((await get(path)).body).not.toContain(REFUSED);
});

it('an address that no route has is refused as JSON', async () => {
  const { status, body } = await get('/api/nothing/here');
  expect(status).toBe(404);
  expect(JSON.parse(body)).toMatchObject({ error: { code: 'not-found', remedy: expect.any(String) } });
});

it.each(['/api/audits', '/api/prices/models', '/api/assumptions'])(
  'a method that %s does not answer is refused as JSON',
  async (path) => {
    const { status, body } = await get(path, undefined, 'PATCH');
    expect(status).toBe(405);
    expect(JSON.parse(body)).toMatchObject({
      error: { code: 'wrong-method', remedy: expect.stringContaining('OPTIONS') },
    });
    expect(await get(path, undefined, 'OPTIONS')).toEqual({ status: 204, body: '' });
  },
);
