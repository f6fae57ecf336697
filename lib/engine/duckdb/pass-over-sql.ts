import type { PassOver } from '../../logs/log-format';
import { literal } from './sql-text';

/** Whether a row is one that a rule passes over; `text` is the column that holds the rule's cell. */
export function passOverSql(rule: PassOver, text: string): string {
  const value = `coalesce(lower(${text}), '')`;
  return 'is' in rule
    ? `(${rule.is.map((word) => `${value} = ${literal(word)}`).join(' OR ')})`
    : `(${rule.isNot.map((word) => `${value} <> ${literal(word)}`).join(' AND ')})`;
}

/** How the reject reasons of rows begin that are no requests. */
export const PASSED_OVER = 'aside ';

/** The reject reason that stands for a rule of a format about rows that are no requests. */
export const passOverReason = (index: number) => PASSED_OVER + index;
