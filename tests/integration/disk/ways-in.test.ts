import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { POST as sendInOnePiece } from '../../../app/api/audits/route';
import * as uploads from '../../../app/api/uploads/[[...upload]]/route';
import { listAudits } from '../../../lib/audits/audits';
import { jobsDirectory, uploadsDirectory } from '../../../lib/store/folders/data-directory';
import { uploadStore } from '../../../lib/store/uploads';
import { runWhowaitsWith } from '../run-whowaits';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';
import { serveHandler } from './serve-handler';

dataInTemporaryDirectory();

const MB = 1_000_000;
const HOST = '127.0.0.1:3000';
const OWN = { host: HOST, origin: `http://${HOST}` };
const NO_DISK_HAS = String(2 ** 50);
const nobody = { params: Promise.resolve({}) };

/** Sends all of a body before it looks at the answer, as simple clients do; the answer as it came. */
async function sendAll(url: string, lengthHeader: string, megabytes: number): Promise<string> {
  const { host, hostname, port, pathname, search } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = [`POST ${pathname}${search} HTTP/1.1`, `Host: ${host}`, `Origin: http://${host}`, lengthHeader];
  const pause = socket.setEncoding('utf8').pause();
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const chunked = lengthHeader.includes('chunked');
  const piece = Buffer.alloc(MB, 'gpt-4o,5,5\n');
  for (let sent = 0; sent < megabytes; sent += 1) {
    if (chunked) socket.write(`${MB.toString(16)}\r\n`);
    if (!socket.write(piece)) await once(socket, 'drain');
    if (chunked) socket.write('\r\n');
  }
  if (chunked) socket.write('0\r\n\r\n');
  let text = '';
  for await (const part of pause) {
    text += String(part);
    if (/\r\n\r\n.*\}\}/s.test(text)) break;
  }
  return text;
}

async function expectNothingLeft(): Promise<void> {
  expect(await listAudits()).toEqual([]);
  expect(existsSync(jobsDirectory()) ? readdirSync(jobsDirectory(), { recursive: true }) : []).toEqual([]);
}

describe('a log in one piece', () => {
  it.each([
    ['announced', `Content-Length: ${30 * MB}`],
    ['not announced', 'Transfer-Encoding: chunked'],
  ])('beyond the limit is refused when its size is %s, and its sender gets to read why', async (_name, header) => {
    vi.stubEnv('WHOWAITS_LIMIT_UPLOAD_BYTES', String(2 * MB));
    const { url, close } = await serveHandler((sent) => sendInOnePiece(sent, nobody));
    const text = await sendAll(`${url}/api/audits?name=big.csv`, header, 30);
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(text).toContain('big.csv is too large: a file may have at most 2.0 MB');
    await expectNothingLeft();
    close();
  });

  it('that the disk has no room for is refused with what is free and what is needed', async () => {
    vi.stubEnv('WHOWAITS_RESERVE_BYTES', NO_DISK_HAS);
    const sent = new Request(`http://${HOST}/api/audits?name=a.csv`, {
      method: 'POST',
      headers: { ...OWN, 'content-length': String(MB) },
      body: Buffer.alloc(MB),
    });
    const refused = await sendInOnePiece(sent, nobody);
    expect(refused.status).toBe(507);
    expect(await refused.text()).toMatch(
      /a\.csv does not fit .* it has 1\.0 MB, [\d.]+ GB are free, and 1125\.9 TB must/,
    );
    await expectNothingLeft();
  });
});

describe('standard input', () => {
  it('is cut at the same limit', async () => {
    vi.stubEnv('WHOWAITS_LIMIT_UPLOAD_BYTES', '100');
    const rows = `model,prompt_tokens,completion_tokens\n${'gpt-4o,5,5\n'.repeat(20)}`;
    const { code, stderr } = await runWhowaitsWith(rows, process.env.WHOWAITS_DATA ?? '', 'audit', '-');
    expect(stderr).toContain('error: standard input is too large');
    expect(code).toBe(2);
  });
});

describe('an upload in pieces', () => {
  const tus = { ...OWN, 'tus-resumable': '1.0.0' };
  const create = (bytes: number) =>
    uploads.POST(
      new Request(`http://${HOST}/api/uploads`, {
        method: 'POST',
        headers: { ...tus, 'upload-length': String(bytes), 'upload-metadata': 'filename YS5jc3Y=' },
      }),
      nobody,
    );
  const send = (location: string, offset: number, body: string) =>
    uploads.PATCH(
      new Request(`http://${HOST}${location}`, {
        method: 'PATCH',
        headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body,
      }),
      nobody,
    );

  it('is refused while the disk is full, keeps what has arrived, and goes on once there is room', async () => {
    const location = (await create(10)).headers.get('location') ?? '';
    expect((await send(location, 0, '0123')).status).toBe(204);
    vi.stubEnv('WHOWAITS_RESERVE_BYTES', NO_DISK_HAS);
    const refused = await send(location, 4, '456789');
    expect(refused.status).toBe(507);
    expect(await refused.text()).toContain("The disk of Whowaits's data folder is full");
    const another = await create(10);
    expect(another.status).toBe(507);
    expect(await another.text()).toContain('are reserved for other uploads');
    vi.stubEnv('WHOWAITS_RESERVE_BYTES', '0');
    const asked = await uploads.HEAD(
      new Request(`http://${HOST}${location}`, { method: 'HEAD', headers: tus }),
      nobody,
    );
    expect(asked.headers.get('upload-offset')).toBe('4');
    expect((await send(location, 4, '456789')).headers.get('upload-offset')).toBe('10');
  });

  it('is refused by the protocol in the form of all refusals, with the status of the protocol', async () => {
    const location = (await create(10)).headers.get('location') ?? '';
    const conflict = await send(location, 7, '789');
    expect(conflict.status).toBe(409);
    expect(conflict.headers.get('content-type')).toBe('application/json');
    expect(await conflict.json()).toEqual({
      error: { code: 'conflict', message: expect.stringContaining('Upload-Offset'), remedy: expect.any(String) },
    });
    const unknown = await send('/api/uploads/0123456789abcdef0123456789abcdef', 0, '0');
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error: { code: 'not-found' } });
  });

  it('counts with those that wait, whose notes are read once', async () => {
    vi.stubEnv('WHOWAITS_LIMIT_UPLOAD_BYTES', '1000');
    for (const bytes of [300, 300, 300, 10]) expect((await create(bytes)).status).toBe(201);
    for (const name of readdirSync(uploadsDirectory()).filter((one) => one.endsWith('.json'))) {
      writeFileSync(join(uploadsDirectory(), name), 'read again');
    }
    const refused = await create(300);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('with it they would have 1.2 kB');
  });

  it('is refused beside a thousand others', async () => {
    const { directory } = uploadStore();
    for (let other = 0; other < 1000; other += 1) {
      const id = other.toString(16).padStart(32, '0');
      writeFileSync(join(directory, id), '');
      writeFileSync(join(directory, `${id}.json`), JSON.stringify({ id, size: 1, offset: 0 }));
    }
    const refused = await create(1);
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('1,000 files already wait for their audit');
  });
});
