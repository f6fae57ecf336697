import { existsSync, readdirSync } from 'node:fs';
import { GET, POST } from '../../../app/api/audits/route';
import { jobsDirectory } from '../../../lib/store/folders/data-directory';
import { serveHandler } from './serve-handler';

/** Sends a log of 30 MB, whose size it does not say, in one piece, and prints what came back, what is left, and the list. */
const nobody = { params: Promise.resolve({}) };
const { url, close } = await serveHandler((request) =>
  request.method === 'POST' ? POST(request, nobody) : GET(request, nobody),
);
const piece = new TextEncoder().encode('gpt-4o,5,5\n'.repeat(90_000));
let sent = 0;
const body = new ReadableStream<Uint8Array>({
  pull(controller) {
    sent += 1;
    if (sent > 30) controller.close();
    else controller.enqueue(piece);
  },
});
const options: RequestInit & { duplex: 'half' } = { method: 'POST', headers: { origin: url }, body, duplex: 'half' };
const answer = await fetch(`${url}/api/audits?name=big.csv`, options);
console.log(answer.status, await answer.text());
console.log('left', existsSync(jobsDirectory()) ? readdirSync(jobsDirectory()).length : 0);
const list = await fetch(`${url}/api/audits`);
console.log('list', list.status, await list.text());
close();
process.exit();
