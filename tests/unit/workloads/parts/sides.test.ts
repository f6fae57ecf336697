import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, requestsOf, sidesByMark, sidesByOrigin, sidesOf } from '../../../../lib/workloads/parts/sides';

/** Days on which requests started in each hour: 14 in the hours from `from` until before `to`. */
const hours = (from: number, to: number) =>
  Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? 14 : 0));
const cell = (streamed: boolean, named: boolean, requests: number, when: readonly number[]): Cell => {
  return { streamed, named, mark: null, origin: null, weekend: false, requests, hours: when };
};
const traits = (cells: readonly Cell[], unknown = 0) =>
  sidesOf(cells, unknown).map((side) => ({
    streamed: side.streamed,
    named: side.named,
    requests: requestsOf(side.cells),
  }));

const DAY = hours(8, 18);
const NIGHT = hours(2, 3);

describe('sidesOf', () => {
  it('parts by whether they stream where the hours differ', () => {
    expect(traits([cell(true, false, 500, DAY), cell(false, false, 400, NIGHT)])).toEqual([
      { streamed: true, named: null, requests: 500 },
      { streamed: false, named: null, requests: 400 },
    ]);
  });

  it('does not part an app that streams some of its answers', () => {
    expect(traits([cell(true, false, 500, DAY), cell(false, false, 400, DAY)])).toEqual([
      { streamed: null, named: null, requests: 900 },
    ]);
  });

  it('can not part by a stream that too many requests say nothing of', () => {
    const cells = [cell(true, false, 500, DAY), cell(false, false, 400, NIGHT)];
    expect(traits(cells, 90)).toHaveLength(2);
    expect(traits(cells, 91)).toHaveLength(1);
    expect(traits([cell(false, false, 900, DAY)], 900)).toHaveLength(1);
  });

  it('parts by whether they name a user where the hours differ', () => {
    expect(traits([cell(false, true, 500, DAY), cell(false, false, 400, NIGHT)])).toEqual([
      { streamed: null, named: true, requests: 500 },
      { streamed: null, named: false, requests: 400 },
    ]);
  });

  it('does not part an app that knows some of its users, nor a log without a column of users', () => {
    expect(traits([cell(false, true, 500, DAY), cell(false, false, 400, DAY)])).toHaveLength(1);
    expect(traits([cell(false, false, 900, DAY)])).toHaveLength(1);
  });

  it('can not tell hours apart that the log does not have', () => {
    const none = hours(0, 0);
    expect(traits([cell(true, false, 500, none), cell(false, false, 400, none)])).toHaveLength(1);
  });

  it('parts what streams and names a user from what does neither, at the same hours too', () => {
    expect(traits([cell(true, true, 500, DAY), cell(false, false, 400, DAY)])).toEqual([
      { streamed: true, named: true, requests: 500 },
      { streamed: false, named: false, requests: 400 },
    ]);
  });

  it('joins a small side with the largest that differs in one trait', () => {
    const cells = [
      cell(false, false, 3_000, NIGHT),
      cell(true, true, 500, DAY),
      cell(false, true, 29, DAY),
      cell(true, false, 40, DAY),
    ];
    // 29 are too few, and 40 are under 2% of 3,569: both are nearest to the largest in one trait.
    expect(traits(cells)).toEqual([
      { streamed: false, named: false, requests: 3_069 },
      { streamed: true, named: true, requests: 500 },
    ]);
  });

  it('a side needs 30 requests and 2%', () => {
    expect(traits([cell(true, false, 30, DAY), cell(false, false, 400, NIGHT)])).toHaveLength(2);
    expect(traits([cell(true, false, 29, DAY), cell(false, false, 400, NIGHT)])).toHaveLength(1);
    expect(traits([cell(true, false, 39, DAY), cell(false, false, 1_961, NIGHT)])).toHaveLength(1);
  });

  it('holds each request once, whatever the cells', () => {
    const anyCell = fc.record({
      streamed: fc.boolean(),
      named: fc.boolean(),
      mark: fc.constant(null),
      weekend: fc.boolean(),
      origin: fc.constant(null),
      requests: fc.nat({ max: 5_000 }),
      hours: fc.array(fc.nat({ max: 30 }), { minLength: 24, maxLength: 24 }),
    });
    const cells = fc.uniqueArray(anyCell, {
      selector: (one) => `${one.streamed} ${one.named} ${one.weekend}`,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const sides = sidesOf(given, 0);
        const held = sides.flatMap((side) => side.cells);
        expect(held).toHaveLength(given.length);
        expect(new Set(held)).toEqual(new Set(given));
        expect(new Set(sides.map((side) => `${side.streamed} ${side.named} ${side.weekend}`)).size).toBe(sides.length);
      }),
    );
  });
});

describe('weekends', () => {
  const at = (weekend: boolean, given: Cell): Cell => ({ ...given, weekend });
  const sides = (...cells: Cell[]) => sidesOf(cells, 0).map((side) => [side.weekend, requestsOf(side.cells)]);
  const twice = NIGHT.map((days) => Math.min(days, 2));

  it('are parted from working days where they keep other hours, as a job at weekends does', () => {
    const [people, job] = [cell(false, false, 500, DAY), at(true, cell(false, false, 400, twice))];
    expect(sides(people, job)).toEqual([
      [false, 500],
      [true, 400],
    ]);
  });

  it('are not where people come at the same hours, or all of it runs by one clock', () => {
    expect(sides(cell(false, false, 500, DAY), at(true, cell(false, false, 90, DAY)))).toEqual([[null, 590]]);
    expect(sides(cell(false, false, 500, DAY), at(true, cell(false, false, 90, hours(15, 23))))).toEqual([[null, 590]]);
    expect(sides(cell(false, false, 500, NIGHT), at(true, cell(false, false, 200, twice)))).toEqual([[null, 700]]);
  });

  it('can not be told from one weekend day, from few requests, or without hours', () => {
    const people = cell(false, false, 500, DAY);
    const once = NIGHT.map((days) => Math.min(days, 1));
    expect(sides(people, at(true, cell(false, false, 400, once)))).toEqual([[null, 900]]);
    expect(sides(people, at(true, cell(false, false, 29, twice)))).toEqual([[null, 529]]);
    expect(sides(cell(false, false, 500, []), at(true, cell(false, false, 400, [])))).toEqual([[null, 900]]);
  });

  it('part a side of another trait again', () => {
    const streams = cell(true, true, 500, DAY);
    const cells = [streams, cell(false, false, 300, NIGHT), at(true, cell(false, false, 400, hours(14, 16)))];
    expect(sidesOf(cells, 0).map(({ streamed, weekend }) => [streamed, weekend])).toEqual([
      [false, false],
      [false, true],
      [true, null],
    ]);
  });
});

describe('sidesByOrigin', () => {
  const from = (origin: Cell['origin'], requests: number, when = DAY) => ({
    ...cell(false, false, requests, when),
    origin,
  });
  const sides = (cells: readonly Cell[]) =>
    sidesByOrigin(cells, 0).map((side) => [side.origin, side.streamed, requestsOf(side.cells)]);

  it('parts by what started them, at the same hours too', () => {
    expect(sides([from('queue', 400), from('waiting', 500), from('ci', 30)])).toEqual([
      ['waiting', null, 500],
      ['queue', null, 400],
      ['ci', null, 30],
    ]);
  });

  it('does not part what all comes from one origin, or from another so seldom', () => {
    expect(sides([from('queue', 400)])).toEqual([[null, null, 400]]);
    expect(sides([from('queue', 400), from('waiting', 29)])).toEqual([[null, null, 429]]);
  });

  it('can not part by origins that the log does not name', () => {
    expect(sides([from(null, 900)])).toEqual([[null, null, 900]]);
    expect(sides([from('queue', 400), from(null, 500)])).toEqual([[null, null, 900]]);
  });

  it('parts requests of no origin beside one where they keep other hours, and beside several', () => {
    expect(sides([from('queue', 400), from(null, 500, NIGHT)])).toEqual([
      ['queue', null, 400],
      ['other', null, 500],
    ]);
    expect(sides([from('queue', 400), from('waiting', 300), from(null, 500)])).toEqual([
      ['queue', null, 400],
      ['waiting', null, 300],
      ['other', null, 500],
    ]);
    expect(sides([from('queue', 400), from('waiting', 300), from(null, 29)])).toEqual([
      ['queue', null, 429],
      ['waiting', null, 300],
    ]);
  });

  it('parts an origin by its other traits again', () => {
    const streams = { ...from('waiting', 500), streamed: true };
    expect(sides([streams, from('waiting', 300, NIGHT), from('queue', 200)])).toEqual([
      ['waiting', true, 500],
      ['waiting', false, 300],
      ['queue', null, 200],
    ]);
  });
});

describe('sidesByMark', () => {
  const sides = (cells: readonly Cell[]) =>
    sidesByMark(cells, { by: 'prompt', uses: ['a1', 'b2'] }, 0).map((side) => [
      side.prompt,
      side.streamed,
      side.named,
      requestsOf(side.cells),
    ]);
  const of = (prompt: string | null, given: Cell) => ({ ...given, mark: prompt });

  it('gives each use its requests, and the largest those of no use where they are few', () => {
    const cells = [of('a1', cell(false, false, 500, DAY)), of('b2', cell(false, false, 300, DAY))];
    expect(sides([...cells, cell(false, false, 29, DAY)])).toEqual([
      ['a1', null, null, 529],
      ['b2', null, null, 300],
    ]);
    expect(sides([...cells, cell(true, false, 30, DAY)])).toEqual([
      ['a1', null, null, 500],
      ['b2', null, null, 300],
      ['other', null, null, 30],
    ]);
  });

  it('parts a use by its other traits again', () => {
    const two = [of('a1', cell(true, false, 500, DAY)), of('a1', cell(false, false, 400, NIGHT))];
    expect(sides([...two, of('b2', cell(true, false, 300, DAY))])).toEqual([
      ['a1', true, null, 500],
      ['a1', false, null, 400],
      ['b2', null, null, 300],
    ]);
  });

  it('says by which mark', () => {
    const cells = [of('OpenAI/JS', cell(false, false, 500, DAY)), of('browser', cell(false, false, 300, DAY))];
    const sides = sidesByMark(cells, { by: 'client', uses: ['OpenAI/JS', 'browser'] }, 0);
    expect(sides.map(({ prompt, client }) => [prompt, client])).toEqual([
      [null, 'OpenAI/JS'],
      [null, 'browser'],
    ]);
  });
});
