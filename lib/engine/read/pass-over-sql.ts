import type { ReadColumn } from '../../logs/columns/canonical-columns';
import type { Cell, Condition } from '../../logs/columns/column-source';
import type { PassOver } from '../../logs/log-format';
import { literal } from '../duckdb/sql-text';

/** How the reject reasons of rows begin that are no requests. */
export const PASSED_OVER = 'aside ';

/** The reject reason that stands for a rule of a plan about rows that are no requests. */
export const passOverReason = (index: number) => PASSED_OVER + index;

/** Whether a row is one that a rule about cells passes over, by the text of each cell; null for a rule about columns. */
export function passOverByCells(rule: PassOver, text: (cell: Cell) => string): string | null {
  if ('none' in rule) return null;
  const conditions = 'all' in rule ? rule.all : [rule];
  return `(${conditions.map((condition) => conditionSql(condition, text(condition.cell))).join(' AND ')})`;
}

/** Whether a row is one that a rule about columns passes over, by whether it lacks a column's value; null for a rule about cells. */
export function passOverByColumns(rule: PassOver, lacks: (column: ReadColumn) => string): string | null {
  return 'none' in rule ? `(${rule.none.map(lacks).join(' AND ')})` : null;
}

/** Whether a text meets a condition. */
export function conditionSql(condition: Condition, text: string): string {
  const value = `coalesce(lower(${text}), '')`;
  if ('matches' in condition) return `regexp_matches(${value}, ${literal(condition.matches)})`;
  return 'is' in condition
    ? `(${condition.is.map((word) => `${value} = ${literal(word)}`).join(' OR ')})`
    : `(${condition.isNot.map((word) => `${value} <> ${literal(word)}`).join(' AND ')})`;
}
