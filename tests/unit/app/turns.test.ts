import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Turns } from '../../../app/turns';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Takes a turn and notes its name when it comes. */
function queue(turns: Turns, came: string[], name: string): Promise<() => void> {
  const turn = turns.take();
  turn.then(() => came.push(name));
  return turn;
}

const settled = () => vi.advanceTimersByTimeAsync(0);

it('lets as many run as may, and the others in the order in which they came', async () => {
  const turns = new Turns(2, 1000);
  const came: string[] = [];
  const [a, b, c] = ['a', 'b', 'c', 'd'].map((name) => queue(turns, came, name));
  await settled();
  expect(came).toEqual(['a', 'b']);
  (await b)?.();
  await settled();
  expect(came).toEqual(['a', 'b', 'c']);
  (await a)?.();
  // Whoever comes while others wait is behind them.
  queue(turns, came, 'e');
  await settled();
  expect(came).toEqual(['a', 'b', 'c', 'd']);
  (await c)?.();
  await settled();
  expect(came).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('a turn that is given back twice frees one place', async () => {
  const turns = new Turns(1, 1000);
  const came: string[] = [];
  const a = await queue(turns, came, 'a');
  queue(turns, came, 'b');
  queue(turns, came, 'c');
  a();
  a();
  await settled();
  expect(came).toEqual(['a', 'b']);
});

it('nobody holds the others up for longer than a turn may last', async () => {
  const turns = new Turns(1, 1000);
  const came: string[] = [];
  const a = await queue(turns, came, 'a');
  queue(turns, came, 'b');
  queue(turns, came, 'c');
  await vi.advanceTimersByTimeAsync(999);
  expect(came).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(1);
  expect(came).toEqual(['a', 'b']);
  a();
  await settled();
  expect(came).toEqual(['a', 'b']);
});
