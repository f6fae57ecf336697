import Papa from 'papaparse';
import * as z from 'zod';
import { MOST_RATES, type OverrideRate, overrideRateSchema } from '../../pricing/overrides/price-override';

const MOST_PROBLEMS = 20;

/**
 * The columns of a rate file, and the fields of a rate in JSON. Prices are USD per million tokens. An empty one is
 * unknown.
 */
const PRICES = {
  input: 'input',
  cache_read: 'cacheRead',
  cache_write_5m: 'cacheWrite5m',
  cache_write_1h: 'cacheWrite1h',
  output: 'output',
} as const;
const COLUMNS = ['provider', 'model', 'tier', 'region', 'over', ...Object.keys(PRICES), 'from', 'to'];

type Read = { rates: OverrideRate[] } | { problems: string[] };

/**
 * Reads a user's rates, as CSV with a header or as a JSON list of objects with the same names (COLUMNS). Every
 * unreadable line is named with its problem, and then nothing is imported.
 */
export function readRateFile(name: string, text: string): Read {
  const json = /^\s*[[{]/.test(text);
  const records = json ? recordsOfJson(name, text) : recordsOfCsv(name, text);
  if ('problems' in records) return records;
  if (records.rows.length === 0) return { problems: [`${name} holds no rates.`] };
  if (records.rows.length > MOST_RATES) return { problems: [`${name} holds more than ${MOST_RATES} rates.`] };
  const rates: OverrideRate[] = [];
  const problems: string[] = [];
  for (const [index, row] of records.rows.entries()) {
    const parsed = overrideRateSchema.safeParse(rateOf(row));
    if (parsed.success) rates.push(parsed.data);
    else {
      const where = json ? `rate ${index + 1}` : `line ${index + 2}`;
      problems.push(...parsed.error.issues.map((issue) => `${name}, ${where}: ${issueInWords(issue)}`));
    }
  }
  if (problems.length === 0) return { rates };
  const rest = problems.length - MOST_PROBLEMS;
  return { problems: [...problems.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [`and ${rest} more.`] : [])] };
}

type Rows = { rows: Record<string, unknown>[] } | { problems: string[] };

function recordsOfCsv(name: string, text: string): Rows {
  const { data, errors, meta } = Papa.parse<Record<string, unknown>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim().toLowerCase(),
  });
  const missing = ['provider', 'model', 'input'].filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) {
    return { problems: [`${name} has no column ${missing.join(', ')}. Possible columns: ${COLUMNS.join(', ')}.`] };
  }
  const strange = meta.fields?.filter((field) => !COLUMNS.includes(field)) ?? [];
  if (strange.length > 0) return { problems: [`${name} has unknown columns: ${strange.join(', ')}.`] };
  const broken = errors.map(({ row, message }) => `${name}, line ${(row ?? 0) + 2}: ${message}`);
  return broken.length > 0 ? { problems: broken.slice(0, MOST_PROBLEMS) } : { rows: data };
}

function recordsOfJson(name: string, text: string): Rows {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { problems: [`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const list = z.array(z.record(z.string(), z.unknown())).safeParse(parsed);
  if (!list.success)
    return { problems: [`${name} is not a list of rates: [ { "provider": …, "model": …, "input": … } ].`] };
  const strange = [...new Set(list.data.flatMap((row) => Object.keys(row)))].filter((key) => !COLUMNS.includes(key));
  if (strange.length > 0) return { problems: [`${name} has unknown fields: ${strange.join(', ')}.`] };
  return { rows: list.data };
}

/** The cells of a row as the fields of a rate. Empty cells are omitted. */
function rateOf(row: Record<string, unknown>): Record<string, unknown> {
  const cells = Object.entries(row).filter(([, cell]) => cell !== null && cell !== '');
  const rate: Record<string, unknown> = {};
  const usd: Record<string, unknown> = {};
  for (const [column, cell] of cells) {
    if (column in PRICES) usd[PRICES[column as keyof typeof PRICES]] = numberOf(cell);
    else rate[column] = column === 'over' ? numberOf(cell) : cell;
  }
  return { ...rate, usd };
}

function numberOf(cell: unknown): unknown {
  return typeof cell === 'string' && /^\d*\.?\d+(e-?\d+)?$/i.test(cell.trim()) ? Number(cell) : cell;
}

function issueInWords({ path, message }: z.core.$ZodIssue): string {
  const field = path.at(-1);
  const column = Object.entries(PRICES).find(([, type]) => type === field)?.[0] ?? field;
  return `${String(column ?? 'rate')}: ${message}`;
}
