import type { Report } from '../../reports/report';
import { csvText } from '../text/csv';
import { harmlessCell } from '../text/harmless-cell';
import { FOCUS_COLUMNS } from './focus-columns';
import { focusRows } from './focus-rows';

/** What is paid now as a FOCUS 1.4 dataset in CSV; null for a list of workflows, which is no usage. */
export function focusCsv(report: Report): string | null {
  const rows = focusRows(report);
  if (rows === null) return null;
  return csvText([FOCUS_COLUMNS, ...rows.map((row) => FOCUS_COLUMNS.map((column) => focusCell(row[column])))]);
}

function focusCell(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? plainDecimal(value) : harmlessCell(value);
}

/** A number with all its digits and without an exponent, so that price x quantity is the cost to the last digit. */
export function plainDecimal(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}
