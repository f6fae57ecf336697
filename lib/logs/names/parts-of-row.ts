import { plainName } from '../../workloads/key/plain-name';
import { COLUMN_ALIASES } from '../columns/column-aliases';
import type { JsonPlace } from '../json/json-place';

type Part = { part: readonly string[]; of?: string; around: boolean };

/**
 * The columns in the order in which they are asked: of a line that a log store keeps as text, first those inside it;
 * then the record's; then those around it, the nearest object first.
 */
export function partsOfRow(values: readonly string[], placeOf: (column: string) => JsonPlace | undefined): Part[] {
  const levelOf = (column: string) => placeOf(column)?.level ?? 0;
  const ofRecord = values.filter((column) => levelOf(column) === 0);
  const line = keptLine(ofRecord, placeOf);
  const inside = line === undefined ? [] : ofRecord.filter((column) => column.startsWith(`${line}.`));
  const levels = [...new Set(values.map(levelOf))].filter((level) => level > 0).sort((a, b) => a - b);
  return [
    ...(line === undefined ? [] : [{ part: inside, of: line, around: false }]),
    { part: ofRecord, around: false },
    ...levels.map((level) => ({ part: values.filter((column) => levelOf(column) <= level), around: true })),
  ];
}

/** Columns in which log stores keep a line: Docker, Loki, journald, Splunk, CloudWatch, Google Cloud, Datadog. */
const KEPT_LINES = new Set(['log', 'line', 'message', 'msg', 'raw', 'text_payload', 'log_line', 'log_message']);

/**
 * The column with the JSON text of a line that counts tokens, if nothing else does. The line knows its times, and the
 * store only when it came.
 */
function keptLine(columns: readonly string[], placeOf: (column: string) => JsonPlace | undefined): string | undefined {
  const counting = columns.filter((column) => countsInput(column.split('.')));
  const parts = counting[0]?.split('.') ?? [];
  const at = parts.findIndex((part) => KEPT_LINES.has(plainName(part)));
  const line = parts.slice(0, at + 1).join('.');
  const isInside = (column: string) => placeOf(column)?.texts !== undefined && column.startsWith(`${line}.`);
  return at >= 0 && counting.every(isInside) ? line : undefined;
}

const INPUTS = new Set(COLUMN_ALIASES.input_tokens.map(({ name }) => name));

/** Whether a column counts input tokens, by the last parts of its name. */
function countsInput(parts: readonly string[]): boolean {
  return parts.some((_, from) => INPUTS.has(plainName(parts.slice(from).join('.'))));
}
