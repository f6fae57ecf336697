import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { enterPrice, importRateFile, withdrawPrice } from '../../../audits/prices/price-book';
import { SERVICE_TIERS } from '../../../pricing/catalogue/rate';
import { overrideSays } from '../../../pricing/overrides/override-says';
import type { PriceOverride } from '../../../pricing/overrides/price-override';
import { printable } from '../../print/text-table';

type Author = { by: string; reason: string };

/** Adds the commands that change prices: set, discount, alias, import and withdraw. Each asks who and why. */
export function addPriceChangeCommands(prices: Command): void {
  signed(prices.command('set'))
    .description('Enters what you pay for a model, or adds a model that the catalogue lacks.')
    .requiredOption('--provider <name>', 'the provider')
    .requiredOption('--model <name>', 'the model')
    .requiredOption('--input <usd>', 'USD per million input tokens', amount)
    .option('--output <usd>', 'USD per million output tokens', amount)
    .option('--cache-read <usd>', 'USD per million cached tokens read', amount)
    .option('--cache-write-5m <usd>', 'USD per million tokens written to a 5-minute cache', amount)
    .option('--cache-write-1h <usd>', 'USD per million tokens written to a 1-hour cache', amount)
    .addOption(new Option('--tier <tier>', 'the service tier').choices(SERVICE_TIERS).default('standard'))
    .option('--region <name>', 'the region', 'default')
    .option('--over <tokens>', 'only for requests with more input tokens than this', amount, 0)
    .option('--from <day>', 'from this day on (UTC), such as 2026-10-01')
    .option('--to <day>', 'until this day (UTC), not included')
    .action(async (options) => {
      const { provider, model, tier, region, over, from = null, to = null } = options;
      const usd = {
        input: options.input,
        output: options.output,
        cacheRead: options.cacheRead,
        cacheWrite5m: options.cacheWrite5m,
        cacheWrite1h: options.cacheWrite1h,
      };
      say(await enterPrice({ kind: 'rate', rate: { provider, model, tier, region, over, usd, from, to } }, options));
    });

  signed(prices.command('discount'))
    .description('Enters a discount on all listed rates of a provider, and a committed spend.')
    .requiredOption('--provider <name>', 'the provider')
    .requiredOption('--percent <percent>', 'percent off the listed rates, or 0 for a commitment only', percentage)
    .option('--tier <tier...>', 'only for these service tiers')
    .option('--commitment <usd>', 'USD a month that you pay in any case', amount)
    .option('--from <day>', 'from this day on (UTC)')
    .option('--to <day>', 'until this day (UTC), not included')
    .action(async (options) => {
      const { provider, percent, tier = null, commitment = null, from = null, to = null } = options;
      const discount = { provider, percentOff: percent, tiers: tier, commitmentUsd: commitment, from, to };
      say(await enterPrice({ kind: 'discount', discount }, options));
    });

  signed(prices.command('alias'))
    .description('Enters the model that a name in your logs means, such as a deployment.')
    .argument('<name>', 'the model as your logs spell it')
    .requiredOption('--to <provider/model>', 'the model it means')
    .option('--provider <name>', 'only where the log names this provider')
    .option('--region <name>', 'the region it runs in')
    .action(async (model: string, options) => {
      const slash = options.to.indexOf('/');
      const target = {
        provider: options.to.slice(0, slash),
        model: options.to.slice(slash + 1),
        region: options.region ?? null,
      };
      say(await enterPrice({ kind: 'alias', alias: { provider: options.provider ?? null, model, target } }, options));
    });

  signed(prices.command('import'))
    .description('Enters all rates of a CSV or JSON file, or none if one of them is wrong.')
    .argument(
      '<file>',
      'columns: provider, model, tier, region, over, input, cache_read, cache_write_5m, cache_write_1h, output, from, to',
    )
    .action(async (file: string, options: Author, command: Command) => {
      const text = await readFile(file, 'utf8').catch(() => command.error(`error: ${file} can't be read.`));
      say(await importRateFile(path.basename(file), text, options));
    });

  signed(prices.command('withdraw'))
    .description('Withdraws an override. It stays in the history.')
    .argument('<id>', 'the ID that "whowaits prices history" shows')
    .action(async (id: string, options: Author) => {
      await withdrawPrice(id, options);
      console.error(`Withdrawn: ${id}.`);
    });
}

function signed(command: Command): Command {
  return command
    .requiredOption('--by <name>', 'the name of the person who enters this')
    .requiredOption('--reason <text>', 'the reason, so that figures can be traced');
}

function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be an amount.');
  return value;
}

function percentage(text: string): number {
  const value = amount(text);
  if (value > 100) throw new InvalidArgumentError('It must be from 0 to 100 percent.');
  return value;
}

function say({ id, change }: PriceOverride): void {
  console.error(
    `Entered: ${printable(overrideSays(change))} (${id}). New audits use it. "whowaits reprice ID" prices an older one again.`,
  );
}
