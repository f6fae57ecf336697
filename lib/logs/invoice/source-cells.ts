import { getOrMake } from '../../workloads/get-or-make';
import type { Cell, ColumnSource } from '../columns/column-source';
import { instantOf } from './instant';
import type { Cells } from './invoice-cells';

/** The text that a source of a log format has in a line; '' where it has none. Covers the sources that formats of sums use. */
export function textOf(source: ColumnSource | undefined, cells: Cells): string {
  switch (source?.from) {
    case 'constant':
      return source.value;
    case 'first':
      return source.of.map((one) => textOf(one, cells)).find((text) => text !== '') ?? '';
    case 'cells': {
      const text = source.cells.map((cell) => cellIn(cell, cells)).find((one) => one !== '') ?? '';
      const picked = source.pick === undefined ? text : (jsRegex(source.pick).exec(text)?.[1] ?? '');
      if (source.rename === undefined || picked === '') return picked;
      return source.rename[picked.toLowerCase()] ?? source.rename['*'] ?? picked;
    }
    default:
      return '';
  }
}

/** The number of a source, which may be a sum; null where all of its cells are empty or one is no number. */
export function numberOf(source: ColumnSource | undefined, cells: Cells): number | null {
  if (source?.from !== 'sum') return numberIn(textOf(source, cells));
  const texts = source.cells.map((cell) => cellIn(cell, cells)).filter((text) => text !== '');
  const numbers = texts.flatMap((text) => numberIn(text) ?? []);
  return texts.length === 0 || numbers.length < texts.length ? null : numbers.reduce((sum, one) => sum + one, 0);
}

/** The number in a text; null if it is none. */
export function numberIn(text: string): number | null {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}

/** The time of a source in ms since 1970; null if it has none. */
export function timeOf(source: ColumnSource | undefined, cells: Cells): number | null {
  if (source?.from !== 'after') return instantOf(textOf(source, cells))?.ms ?? null;
  const start = instantOf(cellIn(source.start, cells));
  if (start === null) return null;
  return start.ms + (start.isDay ? source.ms : (source.clockMs ?? source.ms));
}

/** Columns are named as the engine sees them; a bucket's own cells come after `data[].` and `$.`. */
function cellIn({ column, path = [] }: Cell, cells: Cells): string {
  const name = [column, ...path].join('.');
  return cells(name) || cells(name.replace(/^(data\[\]|\$)\./, ''));
}

const compiled = new Map<string, RegExp>();

/** An expression of a format (RE2) in JavaScript, compiled once for all lines. */
export function jsRegex(pattern: string, flags = ''): RegExp {
  return getOrMake(compiled, `${flags}/${pattern}`, () => {
    const isCaseless = pattern.startsWith('(?i)');
    return new RegExp(isCaseless ? pattern.slice('(?i)'.length) : pattern, isCaseless ? `${flags}i` : flags);
  });
}
