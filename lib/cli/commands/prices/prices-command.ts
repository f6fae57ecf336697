import { type Command, Option } from 'commander';
import { currentPrices } from '../../../audits/prices/current-prices';
import type { Catalogue } from '../../../pricing/catalogue/catalogue';
import { RATE_STATUSES, type Rate, SERVICE_TIERS } from '../../../pricing/catalogue/rate';
import { type ListedModel, listedModels } from '../../../pricing/list/listed-rates';
import { filterModels, type PriceFilter } from '../../../pricing/list/price-filter';
import { nearestModels } from '../../../pricing/models/nearest-models';
import { canonicalProvider } from '../../../pricing/models/provider-name';
import { resolveModel } from '../../../pricing/models/resolve-model';
import { conflictSays } from '../../../pricing/sources/conflict-says';
import { appliesSays, listedRatesTable } from '../../../reports/tables/prices/rates';
import { aliasCommand, similarSays } from '../../../reports/words/paid/unrated-says';
import { printTable } from '../../print/table';
import { printable } from '../../print/text-table';
import { addPriceChangeCommands } from './price-change-commands';
import { addPriceHistoryCommand } from './price-history-command';
import { addPriceRefreshCommand } from './price-refresh-command';

const EPILOGUE = `
Prices are USD per million tokens. A price without a source is "unknown", never zero.
Statuses: published (a vendor page or a dated note that quotes it), catalogue (two public catalogues agree), single (one public
catalogue alone), derived (by a documented rule), conflicting (sources differ, and both values are shown), override (entered here),
unknown.

Examples:
  $ whowaits prices gpt-4o
  $ whowaits prices claude-haiku --provider anthropic --json
  $ whowaits prices --provider deepseek
  $ whowaits prices set --provider openai --model gpt-4o --input 2 --output 8 --from 2026-10-01 --by "Ada" --reason "Order form 12"
  $ whowaits prices discount --provider azure --percent 15 --by "Ada" --reason "Enterprise agreement"
  $ whowaits prices alias prod-chat --to azure/gpt-4o --by "Ada" --reason "Deployment name"
  $ whowaits prices import our-rates.csv --by "Ada" --reason "Rate card of Q4"
  $ whowaits prices refresh --from litellm
  $ whowaits prices history
  $ whowaits prices withdraw ID --by "Ada" --reason "Order form ended"`;

type Options = { provider?: string; tier?: Rate['tier']; status?: PriceFilter['status']; json?: true };
/** Notes are printed for up to this many models. */
const FEW_MODELS = 5;

/** Adds `whowaits prices` and its subcommands: every known rate with its source, date and status. */
export function addPricesCommand(program: Command): void {
  const prices = program
    .command('prices')
    .description('Shows the rates of models with source, date and status, and lets you enter what you pay.')
    .argument('[model]', 'a model, or a part of its name')
    .option('--provider <name>', 'only rates of this provider')
    .addOption(new Option('--tier <tier>', 'only rates of this service tier').choices(SERVICE_TIERS))
    .addOption(new Option('--status <status>', 'only rates of this status').choices([...RATE_STATUSES, 'old']))
    .option('--json', 'print only the rates, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .enablePositionalOptions()
    .action(async (model: string | undefined, options: Options, command: Command) => {
      const provider = options.provider === undefined ? undefined : canonicalProvider(options.provider);
      if (provider === null) command.error(`error: "${options.provider}" is not a provider of the catalogue.`);
      const { catalogue } = await currentPrices();
      const resolved = model === undefined ? null : resolveModel(catalogue, provider ?? null, model);
      const filter: PriceFilter = {
        ...(provider === undefined ? {} : { provider }),
        ...(options.tier === undefined ? {} : { tier: options.tier }),
        ...(options.status === undefined ? {} : { status: options.status }),
        ...(model === undefined || resolved ? {} : { search: model }),
      };
      const models = listedModels(catalogue, Date.now());
      const asked = resolved ? models.filter((listed) => sameModel(listed, resolved.model, provider)) : models;
      const found = filterModels(asked, filter, Date.now());
      if (options.json) console.log(JSON.stringify({ version: catalogue.version, models: found }, null, 2));
      else if (found.length > 0) print(found);
      else command.error(`error: ${unknownSays(catalogue, provider ?? null, model)}`);
    });
  addPriceChangeCommands(prices);
  addPriceHistoryCommand(prices);
  addPriceRefreshCommand(prices);
}

/** An unknown model, those whose names are similar, and the commands that price it. */
function unknownSays(catalogue: Catalogue, provider: string | null, model: string | undefined): string {
  if (model === undefined) return 'no rate is known for that. Enter one with: whowaits prices set';
  const asked = {
    model,
    unrated: { tier: null, region: null, nearest: [...nearestModels(catalogue, provider, model)] },
  };
  return [
    `no rate is known for ${model}. Enter one with: whowaits prices set`,
    similarSays(asked.unrated.nearest),
    `If your logs mean one that is known: ${aliasCommand(asked)}`,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** The same model at all providers, unless one provider was named. */
function sameModel(listed: ListedModel, model: string, provider: string | undefined): boolean {
  return listed.model === model && (provider === undefined || listed.provider === provider);
}

function print(models: readonly ListedModel[]): void {
  const sources = new Map<string, string>();
  const rates = models.flatMap((listed) => listed.rates);
  const mark = (rate: Rate) => {
    const source = `${rate.source}${rate.grade ? ` (grade ${rate.grade})` : ''}${rate.url ? `: ${rate.url}` : ''}`;
    if (!sources.has(source)) sources.set(source, `[${sources.size + 1}]`);
    return sources.get(source) ?? '';
  };
  const table = listedRatesTable(rates, mark);
  console.log(printTable(table, process.stdout.columns ?? Number.POSITIVE_INFINITY));
  const notes = rates.filter((rate) => rate.status !== 'catalogue' && conflictSays(rate) !== '');
  if (notes.length > 0 && models.length <= FEW_MODELS) {
    console.log('\nNotes');
    for (const rate of notes)
      console.log(`  ${rate.provider} ${rate.tier} ${appliesSays(rate)}: ${printable(conflictSays(rate))}`);
  }
  console.log(
    `\nUSD per million tokens. Sources:\n${[...sources].map(([source, mark]) => `  ${mark} ${printable(source)}`).join('\n')}`,
  );
}
