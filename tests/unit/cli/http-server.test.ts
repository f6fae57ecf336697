import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPatientServer } from '../../../lib/cli/http-server.mjs';

const SILENT_MS = 1_000;
const HEAD_MS = 1_200;
const HEAD = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n';

let server: Server;
let answerAfterMs = 0;

beforeEach(async () => {
  answerAfterMs = 0;
  server = createPatientServer({ silentMs: SILENT_MS, headMs: HEAD_MS });
  server.on('request', (request, response) => {
    request.resume().on('end', () => setTimeout(() => response.end('whole'), answerAfterMs));
    request.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A connection, and all that comes back over it until it is closed. */
function open(): { socket: Socket; answer: Promise<string> } {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let text = '';
  const answer = new Promise<string>((resolve) => {
    socket.on('data', (part) => {
      text += part;
      if (text.endsWith('whole')) resolve(text);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
  return { socket, answer };
}

it('sets no limit to how long a request may take', () => {
  expect(server.requestTimeout).toBe(0);
});

/** A slow upload: what was answered, and the longest time in which this machine sent nothing. */
async function slowUpload(): Promise<{ answered: string; longestPauseMs: number }> {
  const { socket, answer } = open();
  let sentAt = performance.now();
  let longestPauseMs = 0;
  const noteTime = () => {
    longestPauseMs = Math.max(longestPauseMs, performance.now() - sentAt);
    sentAt = performance.now();
  };
  socket.write(HEAD);
  for (let byte = 0; byte < 10; byte++) {
    await sleep(SILENT_MS / 8);
    noteTime();
    socket.write('x');
  }
  const answered = await answer;
  noteTime();
  return { answered, longestPauseMs };
}

it('lets an upload live as long as bytes of it arrive', async () => {
  let upload = await slowUpload();
  // A busy machine may itself have been silent for too long, which says nothing about the server.
  while (upload.answered === '' && upload.longestPauseMs >= SILENT_MS) upload = await slowUpload();
  expect(upload.answered).toMatch(/^HTTP\/1\.1 200[\s\S]*whole$/);
});

it('cuts an upload of which nothing arrives any more', async () => {
  const { socket, answer } = open();
  socket.write(`${HEAD}xxx`);
  expect(await answer).toBe('');
});

it('does not cut a request that waits for its answer', async () => {
  answerAfterMs = SILENT_MS * 1.5;
  const { socket, answer } = open();
  socket.write(`${HEAD}xxxxxxxxxx`);
  expect(await answer).toMatch(/whole$/);
});

it('cuts a head that does not come to its end, however alive', async () => {
  const { socket, answer } = open();
  socket.write('POST / HTTP/1.1\r\n');
  const drip = setInterval(() => socket.write('x'), SILENT_MS / 3);
  expect(await answer).toMatch(/^(HTTP\/1\.1 408[\s\S]*)?$/);
  clearInterval(drip);
});
