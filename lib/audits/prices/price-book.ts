import type * as z from 'zod';
import { catalogue } from '../../pricing/catalogue/catalogue';
import { nearestModels } from '../../pricing/models/nearest-models';
import { resolveModel } from '../../pricing/models/resolve-model';
import type { PriceChange, PriceOverride } from '../../pricing/overrides/price-override';
import { authorSchema, priceChangeSchema } from '../../pricing/overrides/price-override';
import { implausiblePrices } from '../../pricing/overrides/rate-bounds';
import { similarSays } from '../../reports/words/paid/unrated-says';
import { addPriceOverride, listPriceOverrides, withdrawPriceOverride } from '../../store/price-overrides';
import { InputError, inputErrorOf } from '../input-error';
import { currentPrices } from './current-prices';
import { readRateFile } from './read-rate-file';

const MOST_PROBLEMS = 20;

/** Everything that was ever entered, oldest first, including withdrawn overrides. */
export async function priceHistory(): Promise<PriceOverride[]> {
  return listPriceOverrides();
}

/**
 * Enters a rate, an alias or a discount. It applies to audits from now on. Finished audits keep their figures until
 * they are assessed again. Throws InputError if it can't be read, is implausible (rate-bounds.ts), or names an unknown
 * model as an alias.
 */
export async function enterPrice(change: unknown, author: unknown): Promise<PriceOverride> {
  return keep(read(priceChangeSchema, change), author);
}

/**
 * Enters all rates of a JSON or CSV file as one override. Throws InputError that names each line that can't be read.
 */
export async function importRateFile(name: string, text: string, author: unknown): Promise<PriceOverride> {
  const rates = readRateFile(name, text);
  if ('problems' in rates)
    throw new InputError('wrong-request', rates.problems.join('\n'), 'Correct the file, then send it again.');
  return keep({ kind: 'file', name, rates: rates.rates }, author);
}

/** Withdraws an override. It stays in the history but has no effect any more. Throws InputError. */
export async function withdrawPrice(id: string, author: unknown): Promise<void> {
  const { by, reason } = read(authorSchema, author);
  if (await withdrawPriceOverride(id, by, reason)) return;
  throw new InputError(
    'not-found',
    `There is no override in force with the ID ${id}.`,
    'Look it up in the list of overrides.',
  );
}

async function keep(change: PriceChange, author: unknown): Promise<PriceOverride> {
  const { by, reason } = read(authorSchema, author);
  if (change.kind === 'alias') await checkTarget(change.alias.target);
  const problems = implausiblePrices(change, catalogue, Date.now());
  if (problems.length > 0)
    throw inputErrorOf('wrong-request', problems.slice(0, MOST_PROBLEMS).join('\n'), 'Correct the price.');
  return addPriceOverride(change, by, reason);
}

async function checkTarget({ provider, model }: { provider: string; model: string }): Promise<void> {
  const prices = await currentPrices();
  if (resolveModel({ ...prices.catalogue, aliases: [] }, provider, model) !== null) return;
  const similar = similarSays(nearestModels(prices.catalogue, provider, model));
  throw new InputError(
    'wrong-request',
    `No rate is known for ${provider} ${model}.`,
    ['Enter one first, or name another model.', similar].filter((part) => part !== null).join(' '),
  );
}

function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InputError('wrong-request', whyNoPrice(parsed.error), 'Correct these fields.');
}

/** The problems with an entered price, one line per field. */
export function whyNoPrice({ issues }: z.ZodError): string {
  return issues.map(issueSays).join('\n');
}

function issueSays({ path, message }: z.core.$ZodIssue): string {
  const field = path
    .filter((part) => typeof part === 'string' && !['change', 'rate', 'alias', 'discount'].includes(part))
    .join(' ');
  return field === '' ? message : `${field}: ${message}`;
}
