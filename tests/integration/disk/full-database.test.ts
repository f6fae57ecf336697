import { expect, it } from 'vitest';
import { POST as enterPrice } from '../../../app/api/prices/route';
import { priceHistory } from '../../../lib/audits/prices/price-book';
import { database } from '../../../lib/store/database/database';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const HOST = '127.0.0.1:3000';

/** Enters a discount whose reason takes some pages of the database. */
function enter(): Promise<Response> {
  const body = {
    change: { kind: 'discount', discount: { provider: 'openai', percentOff: 10 } },
    by: 'Ana',
    reason: 'agreed '.repeat(60),
  };
  const sent = { method: 'POST', headers: { host: HOST, origin: `http://${HOST}` }, body: JSON.stringify(body) };
  return enterPrice(new Request(`http://${HOST}/api/prices`, sent), { params: Promise.resolve({}) });
}

it('a change of prices that the disk has no room for is refused in words, and made once there is room', async () => {
  const client = await database();
  expect((await enter()).status).toBe(201);
  // SQLite's own bound on the file: it answers as on a full disk.
  await client.$queryRawUnsafe('PRAGMA max_page_count = 1');
  let refused = await enter();
  for (let more = 0; refused.status === 201 && more < 100; more += 1) refused = await enter();
  expect(refused.status).toBe(507);
  expect(await refused.text()).toContain("The disk of Whowaits's data folder is full");
  const kept = (await priceHistory()).length;
  await client.$queryRawUnsafe('PRAGMA max_page_count = 100000');
  expect((await enter()).status).toBe(201);
  expect(await priceHistory()).toHaveLength(kept + 1);
});
