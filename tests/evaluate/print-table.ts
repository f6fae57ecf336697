import type { Goal } from './goals';

export const share = (value: number | null): string => (value === null ? 'none' : `${(value * 100).toFixed(1)}%`);
export const figure = (value: number | null): string => (value === null ? 'none' : value.toFixed(3));

/** Rows of equal columns: the first to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

export function goalLine({ says, measured, bound, holds, is, met }: Goal): string {
  const write = is === 'share' ? share : is === 'figure' ? figure : (value: number | null) => String(value ?? 'none');
  return `  ${met ? 'met    ' : 'NOT MET'}  ${says}: ${write(measured)}, goal ${holds} ${write(bound)}`;
}
