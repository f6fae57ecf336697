import { expect, it } from 'vitest';
import { type Place, Turns } from '../../../lib/engine/process/turns';

/** A piece of work that lasts until `end` is called. */
function piece() {
  let end = () => {};
  const lasts = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, run: () => lasts };
}

/** What is queued in this turn of the event loop, and what follows from it, is done. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

it('so many pieces run at a time, the others in the order they came', async () => {
  const turns = new Turns(2);
  const pieces = [1, 2, 3, 4, 5].map((name) => ({ name, ...piece() }));
  const begun: number[] = [];
  const all = pieces.map(({ name, run }) =>
    turns.take(() => {
      begun.push(name);
      return run();
    }),
  );
  await settled();
  expect(begun).toEqual([1, 2]);
  for (const [index, { end }] of pieces.entries()) {
    end();
    await settled();
    expect(begun).toEqual([1, 2, 3, 4, 5].slice(0, index + 3));
  }
  await Promise.all(all);
});

it('who waits is told the place, and each change of it', async () => {
  const turns = new Turns(1);
  const [first, second] = [piece(), piece()];
  const places: Place[] = [];
  const all = [turns.take(first.run), turns.take(second.run)];
  const third = turns.take(async () => places.length, { onWaiting: (place) => places.push(place) });
  await settled();
  expect(places).toEqual([{ ahead: 1, running: 1 }]);
  first.end();
  await settled();
  expect(places.at(-1)).toEqual({ ahead: 0, running: 1 });
  second.end();
  expect(await third).toBe(places.length);
  await Promise.all(all);
});

it('who is aborted while waiting leaves the queue with the reason, and never runs', async () => {
  const turns = new Turns(1);
  const running = piece();
  const runs = turns.take(running.run);
  const abort = new AbortController();
  const ran: string[] = [];
  const given = turns.take(async () => void ran.push('aborted'), { signal: abort.signal });
  const last = turns.take(async () => void ran.push('last'));
  const reason = new Error('given up');
  abort.abort(reason);
  await expect(given).rejects.toBe(reason);
  running.end();
  await Promise.all([runs, last]);
  expect(ran).toEqual(['last']);
  await expect(turns.take(async () => 'free')).resolves.toBe('free');
});

it('a piece that fails gives its turn on', async () => {
  const turns = new Turns(1);
  const failing = turns.take(() => Promise.reject(new Error('broken')));
  const next = turns.take(async () => 'next');
  await expect(failing).rejects.toThrow('broken');
  await expect(next).resolves.toBe('next');
});
