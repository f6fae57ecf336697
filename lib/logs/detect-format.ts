import { litellmSpendLogs } from './formats/litellm-spend-logs';
import { openrouterActivity } from './formats/openrouter-activity';
import type { LogFormat } from './log-format';
import { projectNamedColumns } from './named-columns';

export const LOG_FORMATS: readonly LogFormat[] = [litellmSpendLogs, openrouterActivity];

/**
 * The format whose required columns are all there, the one that requires most first; else the projection by column names.
 * Formats are told by content, never by the file's name.
 */
export function detectFormat(columns: readonly string[]): Omit<LogFormat, 'source' | 'requires' | 'requiresOneOf'> {
  const present = new Set(columns);
  const fitting = LOG_FORMATS.filter(
    ({ requires, requiresOneOf }) =>
      requires.every((column) => present.has(column)) && (requiresOneOf?.some((column) => present.has(column)) ?? true),
  );
  fitting.sort((a, b) => b.requires.length - a.requires.length);
  const [best] = fitting;
  if (best) return best;
  return {
    id: 'named-columns',
    name: 'Columns recognised by name',
    projection: projectNamedColumns(columns),
    notes: [],
  };
}
