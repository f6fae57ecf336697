import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type * as z from 'zod';
import { DURATION_UNITS, type DurationUnit } from '../../logs/columns/column-source';
import type { DateOrder } from '../../logs/columns/date-order';
import type { Counted } from '../../logs/log-format';
import { COLUMNS_WITH_UNITS, type ColumnMapping } from '../../logs/mapping/column-mapping';
import {
  canonicalColumnSchema,
  countedSchema,
  dateOrderSchema,
  ratesSchema,
  readColumnMapping,
  sampleRateSchema,
  startSchema,
  timeZoneSchema,
} from '../../logs/mapping/column-mapping-file';
import type { SaidCosts } from '../../workloads/billed-kind';
import { saidCostsSchema } from '../../workloads/billed-kind-schema';

/** Adds one `--map`: `FILE_COLUMN=canonical_column` or the path of a mapping file. Throws InvalidArgumentError. */
export function addToMapping(mapping: ColumnMapping, argument: string): ColumnMapping {
  if (argument.endsWith('.json')) {
    const file = readMappingFile(argument);
    return {
      ...mapping,
      ...file,
      columns: { ...mapping.columns, ...file.columns },
      constants: { ...mapping.constants, ...file.constants },
      ...(mapping.rates || file.rates ? { rates: { ...mapping.rates, ...file.rates } } : {}),
      ...(mapping.only || file.only ? { only: { ...mapping.only, ...file.only } } : {}),
    };
  }
  // A file's column may hold "=", a canonical one does not.
  const split = argument.lastIndexOf('=');
  if (split < 1)
    throw new InvalidArgumentError(`--map ${argument}: write FILE_COLUMN=canonical_column, or name a .json file.`);
  const canonical = parseCanonical('--map', argument.slice(split + 1));
  return { ...mapping, columns: { ...mapping.columns, [argument.slice(0, split)]: canonical } };
}

/** Adds one `--set`: `canonical_column=value`. Throws InvalidArgumentError. */
export function addConstant(mapping: ColumnMapping, argument: string): ColumnMapping {
  const split = argument.indexOf('=');
  if (split < 1) throw new InvalidArgumentError(`--set ${argument}: write canonical_column=value.`);
  const canonical = parseCanonical('--set', argument.slice(0, split));
  return { ...mapping, constants: { ...mapping.constants, [canonical]: argument.slice(split + 1) } };
}

/** Adds one `--alias`: `name in the log=model`. Throws InvalidArgumentError. */
export function addModelAlias(mapping: ColumnMapping, argument: string): ColumnMapping {
  // An ARN or a deployment may hold "=", a model does not.
  const split = argument.lastIndexOf('=');
  const [name, model] = [argument.slice(0, split), argument.slice(split + 1)];
  if (split < 1 || model === '') throw new InvalidArgumentError(`--alias ${argument}: write NAME_IN_THE_LOG=model.`);
  return { ...mapping, models: { ...mapping.models, [name]: model } };
}

/** Adds one `--only`: `FILE_COLUMN=value,value`. Throws InvalidArgumentError. */
export function addOnly(mapping: ColumnMapping, argument: string): ColumnMapping {
  // A file's column may hold "=", and so may a value. The last "=" separates them, as with --map.
  const split = argument.lastIndexOf('=');
  if (split < 1) throw new InvalidArgumentError(`--only ${argument}: write FILE_COLUMN=value, or several with commas.`);
  const column = argument.slice(0, split);
  const values = argument.slice(split + 1).split(',');
  return { ...mapping, only: { ...mapping.only, [column]: [...(mapping.only?.[column] ?? []), ...values] } };
}

/** Adds one `--rate`: `EUR=1.08`, dollars for one unit of a currency. Throws InvalidArgumentError. */
export function addRate(mapping: ColumnMapping, argument: string): ColumnMapping {
  const [currency = '', rate = ''] = argument.split('=').map((part) => part.trim());
  const added = parsed(ratesSchema.safeParse({ [currency.toUpperCase()]: rate === '' ? Number.NaN : Number(rate) }));
  return { ...mapping, rates: { ...mapping.rates, ...added } };
}

/** Parses `--cached`. Throws InvalidArgumentError. */
export function parseCounted(text: string): Counted {
  return parsed(countedSchema.safeParse(text.trim().toLowerCase()));
}

/** Parses `--costs`. Throws InvalidArgumentError. */
export function parseCosts(text: string): SaidCosts {
  return parsed(saidCostsSchema.safeParse(text.trim().toLowerCase()));
}

/** Adds one `--unit`: `latency_ms=s`, for a duration that is not in milliseconds, or `started_at=ms`, for times that count from the start. Throws InvalidArgumentError. */
export function addUnit(mapping: ColumnMapping, argument: string): ColumnMapping {
  const [column = '', unit = ''] = argument.split('=');
  if (!COLUMNS_WITH_UNITS.some((name) => name === column) || !Object.hasOwn(DURATION_UNITS, unit)) {
    const [names, units] = [COLUMNS_WITH_UNITS.join('=UNIT or '), Object.keys(DURATION_UNITS).join(', ')];
    throw new InvalidArgumentError(`--unit ${argument}: write ${names}=UNIT, of ${units}.`);
  }
  return { ...mapping, units: { ...mapping.units, [column]: unit as DurationUnit } };
}

/** Adds one `--ignore`: a column of the file to leave out. */
export function addIgnored(mapping: ColumnMapping, column: string): ColumnMapping {
  return { ...mapping, ignored: [...(mapping.ignored ?? []), column] };
}

/** Parses `--date-order`. Throws InvalidArgumentError. */
export function parseDateOrder(text: string): DateOrder {
  return parsed(dateOrderSchema.safeParse(text.trim().toLowerCase()));
}

/** Parses `--start`. Throws InvalidArgumentError. */
export function parseStart(text: string): string {
  return parsed(startSchema.safeParse(text));
}

/** Parses `--timezone`. Throws InvalidArgumentError. */
export function parseTimeZone(name: string): string {
  return parsed(timeZoneSchema.safeParse(name));
}

/** Parses `--sample-rate`. Throws InvalidArgumentError. */
export function parseSampleRate(text: string): number {
  return parsed(sampleRateSchema.safeParse(text.trim() === '' ? Number.NaN : Number(text)));
}

function parsed<T>(result: z.ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  throw new InvalidArgumentError(result.error.issues.map((issue) => issue.message).join(' '));
}

function parseCanonical(option: string, name: string): string {
  const parsed = canonicalColumnSchema.safeParse(name);
  if (!parsed.success)
    throw new InvalidArgumentError(`${option}: ${parsed.error.issues.map((issue) => issue.message).join(' ')}`);
  return parsed.data;
}

function readMappingFile(path: string): ColumnMapping {
  let json: string;
  try {
    json = readFileSync(path, 'utf8');
  } catch {
    throw new InvalidArgumentError(`--map ${path}: the file does not exist or can't be read.`);
  }
  const mapping = readColumnMapping(json);
  if ('problem' in mapping) throw new InvalidArgumentError(`--map ${path}: ${mapping.problem}`);
  return mapping;
}
