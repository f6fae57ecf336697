import { formatCount, plural } from '../../wording/number';
import { percent } from '../../wording/percent';
import { formatRate } from '../../wording/usd';
import { cachedCounting } from '../settle/settle-rows';
import type { WrittenRequests } from '../settle/write-requests';
import type { Note } from '../stage/note';
import type { StagedFile } from '../stage/stage-file';

/** Notes on how the rows of a staged file were counted. `place` is the index of the file among the staged ones. */
export function countingNotes(
  name: string,
  place: number,
  staged: StagedFile,
  { evidence, foreign, rests, uncountedBatches }: WrittenRequests,
): Note[] {
  const groups = evidence.filter(({ file }) => file === place);
  const sum = (of: (group: (typeof groups)[number]) => number) => groups.reduce((total, group) => total + of(group), 0);
  const notes: Note[] = [];
  const open = groups.filter((group) => group.openCached > 0 && cachedCounting(staged, group) === null);
  if (open.length > 0) {
    const least = sum(({ inputTokens }) => inputTokens);
    const most = least + open.reduce((total, group) => total + group.openCached, 0);
    const count = open.reduce((total, group) => total + group.openRows, 0);
    const says = `${name} has ${formatCount(least)} to ${formatCount(most)} input tokens: it does not show whether they include cached tokens. We assume that they do. Say which: --cached inside or --cached apart.`;
    notes.push({ code: 'cached-unclear', says, count });
  }
  for (const { file, currency, costs, rate } of foreign) {
    if (file === place) notes.push(foreignNote(name, currency, costs, rate));
  }
  const empty = sum(({ emptySuccesses }) => emptySuccesses);
  if (empty > 0 && staged.columns.some((column) => column === 'input_tokens' || column === 'output_tokens')) {
    const share = percent(empty / sum(({ successes }) => successes));
    const says = `${name}: ${plural(empty, 'successful request has', 'successful requests have')} 0 tokens (${share}), so the usage is missing. If they streamed, make the gateway ask for usage.`;
    notes.push({ code: 'no-tokens', says, count: empty });
  }
  for (const { file, rows, tokens } of rests) {
    if (file !== place) continue;
    const says = `${name}: ${plural(rows, 'request has', 'requests have')} ${plural(tokens, 'more token')} in the total than input and output. ${tokens === 1 ? 'It counts' : 'They count'} as reasoning, which is billed as output.`;
    notes.push({ code: 'rest-of-total', says, count: rows });
  }
  // Said once for all files.
  if (place === 0 && uncountedBatches > 0) {
    const says = `${plural(uncountedBatches, 'row is a finished batch', 'rows are finished batches')} without a count of requests. How many they had is unknown.`;
    notes.push({ code: 'batch-uncounted', says, count: uncountedBatches });
  }
  return notes;
}

/** The refusal of a log that has only costs in another currency. Null for any other log. */
export function onlyForeignCosts(
  names: readonly string[],
  staged: readonly StagedFile[],
  { evidence, foreign }: WrittenRequests,
): string | null {
  const counts = staged.some(({ columns }) => columns.some((column) => column.endsWith('_tokens')));
  const leftOut = foreign.filter(({ rate }) => rate === null);
  const costs = leftOut.reduce((total, one) => total + one.costs, 0);
  const rows = evidence.reduce((total, { requests }) => total + requests, 0);
  if (counts || costs === 0 || costs < rows) return null;
  const currency = leftOut[0]?.currency ?? 'another currency';
  return `${names.join(', ')}: its costs are in ${currency} and it holds no tokens, so it can't be priced. Use an export with tokens or in US dollars, or give the rate: ${rateOption(currency)}.`;
}

function foreignNote(name: string, currency: string, costs: number, rate: number | null): Note {
  return rate === null
    ? {
        code: 'foreign-currency',
        says: `${name}: left out ${plural(costs, 'cost')} in ${currency}. To count costs in ${currency}, give the exchange rate to dollars: ${rateOption(currency)}.`,
        count: costs,
      }
    : {
        code: 'currency-converted',
        says: `${name}: converted ${plural(costs, 'cost')} in ${currency} at your exchange rate: 1 ${currency} is ${formatRate(rate)}.`,
        count: costs,
      };
}

/** The option as it is written. ¥ may be one of two currencies. */
function rateOption(currency: string): string {
  if (currency === '¥') return '--rate CNY=DOLLARS or --rate JPY=DOLLARS';
  return `--rate ${/^[A-Z]{3}$/.test(currency) ? currency : 'CURRENCY'}=DOLLARS`;
}
