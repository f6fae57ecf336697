/**
 * The shapes that our charts have, in the place of d3's: Recharts names curves and symbols by text, so that a bundler has to keep
 * each of them. `next.config.mjs` puts this in their place. A chart with another shape needs it here.
 */

/** Which points a path has between two of its own. */
type Curve = 'straight' | 'step-after';

export const curveLinear: Curve = 'straight';
export const curveStepAfter: Curve = 'step-after';

type Line<Row> = {
  (rows: readonly Row[]): string | null;
  x: (of: (row: Row) => number) => Line<Row>;
  y: (of: (row: Row) => number) => Line<Row>;
  defined: (of: (row: Row) => boolean) => Line<Row>;
  curve: (is: Curve) => Line<Row>;
};

/** A path through the rows, in pieces where some are not defined; null without any. */
export function line<Row>(): Line<Row> {
  const given = {
    x: (_: Row): number => 0,
    y: (_: Row): number => 0,
    defined: (_: Row): boolean => true,
    curve: curveLinear,
  };
  const set =
    <Name extends keyof typeof given>(name: Name) =>
    (to: (typeof given)[Name]) => {
      given[name] = to;
      return drawn;
    };
  const pathOf = (rows: readonly Row[]): string | null => {
    let path = '';
    let before: { y: number; isFirst: boolean } | null = null;
    const end = () => {
      if (before?.isFirst) path += 'Z';
      before = null;
    };
    for (const row of rows) {
      if (!given.defined(row)) {
        end();
        continue;
      }
      const [x, y] = [given.x(row), given.y(row)];
      if (before === null) path += `M${x},${y}`;
      else path += given.curve === 'step-after' ? `L${x},${before.y}L${x},${y}` : `L${x},${y}`;
      before = { y, isFirst: before === null };
    }
    end();
    return path === '' ? null : path;
  };
  const drawn: Line<Row> = Object.assign(pathOf, {
    ...{ x: set('x'), y: set('y'), defined: set('defined'), curve: set('curve') },
  });
  return drawn;
}

type Span<Row> = [number, number] & { data: Row };
type Series<Row> = Span<Row>[] & { key: string; index: number };
type Offset<Row> = (all: Series<Row>[], order: number[]) => void;

type Stack<Row> = {
  (rows: readonly Row[]): Series<Row>[];
  keys: (are: readonly string[]) => Stack<Row>;
  value: (of: (row: Row, key: string) => number) => Stack<Row>;
  order: (of: (all: Series<Row>[]) => number[]) => Stack<Row>;
  offset: (by: Offset<Row>) => Stack<Row>;
};

/** For each key the spans of the rows, each from 0 until `offset` puts them on each other. */
export function stack<Row>(): Stack<Row> {
  const given = {
    keys: [] as readonly string[],
    value: (_row: Row, _key: string): number => 0,
    order: stackOrderNone as (all: Series<Row>[]) => number[],
    offset: stackOffsetNone as Offset<Row>,
  };
  const set =
    <Name extends keyof typeof given>(name: Name) =>
    (to: (typeof given)[Name]) => {
      given[name] = to;
      return stacked;
    };
  const seriesOf = (rows: readonly Row[]) => {
    const all = given.keys.map((key, index): Series<Row> => {
      const spans = rows.map((row) => Object.assign([0, given.value(row, key)] as [number, number], { data: row }));
      return Object.assign(spans, { key, index });
    });
    given.offset(all, given.order(all));
    return all;
  };
  const stacked: Stack<Row> = Object.assign(seriesOf, {
    ...{ keys: set('keys'), value: set('value'), order: set('order'), offset: set('offset') },
  });
  return stacked;
}

export function stackOrderNone(all: readonly unknown[]): number[] {
  return all.map((_, at) => at);
}

/** Each span begins where that of the series below it ends. */
export function stackOffsetNone<Row>(all: Series<Row>[], order: number[]): void {
  let below: Series<Row> | undefined;
  for (const place of order) {
    const series = all[place] ?? ([] as unknown as Series<Row>);
    series.forEach((span, row) => {
      const [start, end] = below?.[row] ?? [0, 0];
      const from = Number.isNaN(end) ? start : end;
      span[0] = from;
      span[1] += from;
    });
    below = series;
  }
}

/** What no chart has. */
function notHere(): never {
  throw new Error('No chart has this shape: components/charts/axes/shapes.ts lists those that are there.');
}

export {
  curveLinear as curveBasis,
  curveLinear as curveBasisClosed,
  curveLinear as curveBasisOpen,
  curveLinear as curveBumpX,
  curveLinear as curveBumpY,
  curveLinear as curveLinearClosed,
  curveLinear as curveMonotoneX,
  curveLinear as curveMonotoneY,
  curveLinear as curveNatural,
  curveLinear as curveStep,
  curveLinear as curveStepBefore,
  notHere as area,
  notHere as stackOffsetExpand,
  notHere as stackOffsetSilhouette,
  notHere as stackOffsetWiggle,
  notHere as symbol,
  notHere as symbolCircle,
  notHere as symbolCross,
  notHere as symbolDiamond,
  notHere as symbolSquare,
  notHere as symbolStar,
  notHere as symbolTriangle,
  notHere as symbolWye,
};
