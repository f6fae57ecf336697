import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { BatchMachine } from './batch-machine';
import { strikes } from './faults';

/** A call, read whole. */
export type Call = {
  method: string;
  /** The path without the query, as it came. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: Buffer;
  json: () => Record<string, unknown>;
  form: () => Promise<FormData>;
};

/** An answer: JSON, or lines that are streamed. `creates` marks the creation of a job, `downloads` that of results. */
export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  lines?: Iterable<string>;
  creates?: boolean;
};

export type Route = (call: Call, machine: BatchMachine) => Reply | undefined | Promise<Reply | undefined>;

export type ProviderServer = { url: string; machine: BatchMachine; calls: string[]; close: () => Promise<void> };

/** A batch endpoint on a random port of this machine. `key` must be in a header of each call; faults come from the machine. */
export async function serve(route: Route, key: string): Promise<ProviderServer> {
  const machine = new BatchMachine();
  const calls: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const headers = request.headers as Record<string, string | undefined>;
    calls.push(`${request.method} ${url.pathname}`);
    const json = (reply: unknown, status: number, more: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...more });
      response.end(JSON.stringify(reply));
    };
    const { faults } = machine;
    if (faults.slowMs > 0) await wait(faults.slowMs);
    const given = Object.values(headers).find((value) => typeof value === 'string' && value.includes(key));
    // Vendors quote the key that they refuse.
    const sent = headers.authorization ?? headers['x-api-key'] ?? headers['api-key'] ?? headers['x-goog-api-key'];
    if (given === undefined)
      return json({ error: { message: `Incorrect API key provided: ${sent}`, type: 'authentication_error' } }, 401);
    if (strikes(faults, 'rateLimits'))
      return json({ error: { message: 'slow down', type: 'rate_limit_error' } }, 429, { 'retry-after': '2' });
    const spared = strikes(faults, 'spared');
    if (!spared && strikes(faults, 'anyPages')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>\ncanary: sign in\n</html>');
      return;
    }
    if (!spared && strikes(faults, 'emptyObjects')) return json({}, 200);
    if (strikes(faults, 'failures')) return json({ error: { message: 'oh no', type: 'server_error' } }, 500);

    const call: Call = {
      ...{ method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers, body },
      json: () => JSON.parse(body.toString('utf8') || '{}'),
      form: () => new Response(body, { headers: { 'content-type': headers['content-type'] ?? '' } }).formData(),
    };
    const reply = await route(call, machine);
    if (reply === undefined)
      return json({ error: { message: `no such call: ${url.pathname}`, type: 'not_found' } }, 404);
    if (reply.creates === true) {
      if (strikes(faults, 'lostAnswers')) return json({ error: { message: 'lost', type: 'server_error' } }, 500);
      if (strikes(faults, 'pages')) {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>canary: sign in</html>');
        return;
      }
      if (strikes(faults, 'cutConnections')) {
        request.socket.destroy();
        return;
      }
    }
    if (reply.lines !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream', ...reply.headers });
      const cut = strikes(faults, 'cutDownloads');
      await pipeline(Readable.from(cut ? cutShort(reply.lines, request) : reply.lines), response);
      return;
    }
    if (reply.text !== undefined) {
      response.writeHead(reply.status ?? 200, reply.headers);
      response.end(reply.text);
      return;
    }
    json(reply.json ?? {}, reply.status ?? 200, reply.headers);
  }

  async function* cutShort(lines: Iterable<string>, request: IncomingMessage): AsyncGenerator<string> {
    const all = [...lines];
    for (const line of all.slice(0, Math.ceil(all.length / 2))) yield line;
    await wait(20);
    request.socket.destroy();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    machine,
    calls,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A refusal for a limit of the account, which makes nothing. */
export const noRoom = (message: string): Reply => ({
  status: 429,
  json: { type: 'error', error: { type: 'rate_limit_error', message, code: 429, status: 'RESOURCE_EXHAUSTED' } },
});

/** The lines of a file of requests; undefined for a line that is no JSON. */
export const readLines = (text: string): (Record<string, unknown> | undefined)[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        return JSON.parse(line);
      } catch {
        return undefined;
      }
    });
