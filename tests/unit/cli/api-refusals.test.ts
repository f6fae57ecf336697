import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuseInOurForm } from '../../../lib/cli/api-refusals.mjs';
import { refusalIn } from '../../../lib/reports/answers/refusal';

let next: (response: ServerResponse) => void;
const server = createServer((incoming, response) => {
  refuseInOurForm(incoming, response);
  next(response);
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function ask(answer: typeof next, path = '/api/audits', method = 'GET') {
  next = answer;
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, host: '127.0.0.1', path, method, agent: false }).end();
  const [got] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: got.statusCode, type: got.headers['content-type'], body: await text(got) };
}

const bare = (status: number) => (response: ServerResponse) => {
  response.statusCode = status;
  response.end();
};
const page = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'Content-Type': 'text/html', 'Content-Length': 9 });
  response.write('<p>No');
  response.end('</p>');
};

it.each([
  [bare(405), 'wrong-method'],
  [bare(400), 'wrong-request'],
  [page(404), 'not-found'],
  [page(500), 'fault'],
  [bare(503), 'fault'],
] as const)('a status of Next becomes a refusal with code, message and remedy', async (answer, code) => {
  const { type, body } = await ask(answer);
  expect(type).toBe('application/json');
  expect(refusalIn(JSON.parse(body))).toMatchObject({ code, remedy: expect.any(String) });
});

it('an answer to HEAD has no body', async () => {
  expect(await ask(bare(405), '/api/audits', 'HEAD')).toMatchObject({ status: 405, body: '' });
});

it('what is ours, what is no refusal and what is no address of the API stays as it is', async () => {
  const ours = await ask((response) => {
    response.writeHead(409, { 'Content-Type': 'application/json' });
    response.end('{"error":1}');
  });
  expect(ours).toEqual({ status: 409, type: 'application/json', body: '{"error":1}' });
  expect((await ask(page(200))).body).toBe('<p>No</p>');
  expect((await ask(page(404), '/apix')).body).toBe('<p>No</p>');
});
