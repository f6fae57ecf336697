import { type Command, InvalidArgumentError, Option } from 'commander';
import { readCatalogueAddress } from '../../../audits/prices/refresh/catalogue-address';
import { readCataloguePath } from '../../../audits/prices/refresh/catalogue-path';
import { moneyOfRefresh } from '../../../audits/prices/refresh/money-of-refresh';
import { applyRefresh, planRefresh, undoRefresh } from '../../../audits/prices/refresh/refresh-prices';
import { PUBLIC_CATALOGUES, type PublicCatalogue } from '../../../pricing/sources/formats/public-catalogue';
import { refreshedAuditsSay, refreshSays } from '../../print/refresh';
import { printable } from '../../print/text-table';

type Options = {
  from?: PublicCatalogue;
  on?: string;
  since?: string;
  audit?: string;
  all?: true;
  apply?: true;
  undo?: true;
  by?: string;
  reason?: string;
  json?: true;
};

const EPILOGUE = `
Reads a public catalogue in its own format, and shows what it would change here and in the money of your newest audits. Nothing
changes without --apply. The rates are list prices: discounts and prices that you entered go before them. A vendor's own price, a
newer rate, and a rate that can't be a price are left as they are, and listed with --all.

FILE is LiteLLM's model_prices_and_context_window.json, models.dev/api.json, OpenRouter's /api/v1/models, or the npm package
@earendil-works/pi-ai (.tgz or a folder). --from without FILE reads it from its address, through the proxy that HTTPS_PROXY names.

Examples:
  $ whowaits prices refresh model_prices_and_context_window.json
  $ whowaits prices refresh --from models.dev
  $ whowaits prices refresh --from litellm --apply --by "Ada"
  $ whowaits prices refresh --undo --by "Ada"`;

/** Adds `whowaits prices refresh`: newer list prices from a public catalogue, shown first, then applied and undone by choice. */
export function addPriceRefreshCommand(prices: Command): void {
  prices
    .command('refresh')
    .description('Compares list prices with a public catalogue, and takes over what changed.')
    .argument('[file]', 'a file of the catalogue, or the npm package of pi-ai')
    .addOption(new Option('--from <catalogue>', 'read it from its address').choices(PUBLIC_CATALOGUES))
    .option('--on <day>', 'the day that the catalogue stands for, such as 2026-11-20', pastDay)
    .option('--since <day>', 'apply the rates from this day on (UTC), instead of to all times', day)
    .option('--audit <id>', 'show the money of this audit, instead of the newest')
    .option('--all', 'list every rate that changes, is kept or is refused')
    .option('--apply', 'enter the rates')
    .option('--undo', 'take the last refresh back')
    .option('--by <name>', 'the name of the person who applies or undoes it')
    .option('--reason <text>', 'the reason')
    .option('--json', 'print only the comparison, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (file: string | undefined, options: Options, command: Command) => {
      const { by, from } = options;
      const given = [file, from, options.undo].filter((one) => one !== undefined).length;
      if (given !== 1) command.error('error: give a file, or --from, or --undo.');
      if ((options.apply || options.undo) && by === undefined)
        command.error('error: --by says who changes the prices.');
      if (options.undo) return undo(by ?? '', options.reason);
      const today = new Date().toISOString().slice(0, 10);
      const read =
        file === undefined
          ? await readCatalogueAddress(from as PublicCatalogue, options.on ?? today)
          : await readCataloguePath(file, options.on ?? null);
      const planned = await planRefresh(read, options.since ?? null);
      const { refresh, change } = planned;
      const differing = [...refresh.changed, ...refresh.added];
      const money = change && (await moneyOfRefresh(change, differing, options.audit ?? null));
      if (options.json) {
        console.log(
          JSON.stringify(
            { source: read.source, day: read.day, unread: read.unread, ...refresh, audits: money?.audits ?? null },
            null,
            2,
          ),
        );
      } else {
        console.log(refreshSays(planned, options.all === true));
        if (money !== null) console.log(refreshedAuditsSay(money));
      }
      if (change === null || !options.apply) {
        if (change !== null) console.error('Nothing was changed. Add --apply --by NAME to take the rates over.');
        return;
      }
      const { id } = await applyRefresh(
        change,
        by ?? '',
        options.reason ?? `Refresh from ${read.source} of ${read.day}`,
      );
      console.error(
        `Applied (${id}). New audits use it. "whowaits reprice ID" prices an older one again. "whowaits prices refresh --undo" takes it back.`,
      );
    });
}

async function undo(by: string, reason = 'Refresh undone'): Promise<void> {
  const { id, change } = await undoRefresh(by, reason);
  const name = change.kind === 'file' ? change.name : '';
  console.error(`Undone: ${printable(name)} (${id}). "whowaits reprice ID" prices an audit again.`);
}

function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text);
  if (!isDay) throw new InvalidArgumentError('It must be a day, such as 2026-11-20.');
  return text;
}

/** The earliest time zone is 14 hours before UTC. Read on a day to come, a rate would stay newer than every later one. */
function pastDay(text: string): string {
  if (Date.parse(day(text)) > Date.now() + 14 * 3_600_000) throw new InvalidArgumentError('This day has not come yet.');
  return text;
}
