import type { TokenLine } from '../../../cost/explain';
import type { TokenRates } from '../../../pricing/catalogue/rate';
import type { ContextBand } from '../../../workloads/profile/tokens/context-band';
import { uncachedInput } from '../../../workloads/profile/tokens/token-counts';
import { bandSays } from '../../words/paid/band-says';
import { requestsAsCell } from '../../words/paid/requests-says';
import { TOKEN_LABELS } from '../../words/paid/token-labels';
import type { Table } from '../table';

const TYPES = Object.keys(TOKEN_LABELS) as (keyof TokenRates)[];

/**
 * The requests and tokens behind a workload's figures, by context band and token type, as the log counts them. A band counts a batch of
 * unknown size as one request. It is in the shortest, and no request is shown of it.
 */
export function bandsTable(bands: readonly ContextBand[], uncountedBatches: number): Table<ContextBand> {
  const counts = ({ tokens }: ContextBand) => ({ ...tokens, input: uncachedInput(tokens) });
  const total = (of: (band: ContextBand) => number) => bands.reduce((sum, band) => sum + of(band), 0);
  const overs = bands.map(({ over }) => over);
  const counted = (rows: number, batches: number) =>
    requestsAsCell({ requests: rows - batches, uncountedBatches: batches });
  return {
    title: 'Requests and tokens of the log',
    sentence: 'Requests and tokens of the log by context band',
    rows: bands,
    id: ({ over }) => String(over),
    columns: [
      {
        key: 'band',
        head: 'Requests with',
        unit: 'text',
        value: ({ over }) => bandSays(over, overs),
        total: 'Total',
      },
      {
        key: 'requests',
        head: 'Requests',
        unit: 'count',
        value: ({ over, requests }) => counted(requests, over === 0 ? uncountedBatches : 0),
        total: counted(
          total(({ requests }) => requests),
          uncountedBatches,
        ),
      },
      ...TYPES.map((type) => ({
        key: type,
        head: TOKEN_LABELS[type],
        unit: 'count' as const,
        value: (band: ContextBand) => counts(band)[type],
        total: total((band) => counts(band)[type]),
      })),
    ],
  };
}

/** A token bill line by line: tokens (of the log, or `estimated`) x rate x factor to a month x the share of rates that is paid. The lines add up to the bill, USD a month. */
export function tokenLinesTable(
  lines: readonly TokenLine[],
  { usd, factor, paidShare, estimated }: { usd: number; factor: number; paidShare: number; estimated: boolean },
): Table<TokenLine> {
  const overs = lines.map(({ over }) => over);
  return {
    title: 'The bill, line by line',
    sentence: 'Tokens, rates and USD a month by context band and token type',
    rows: lines,
    id: ({ over, type }) => `${over} ${type}`,
    columns: [
      {
        key: 'band',
        head: 'Requests with',
        unit: 'text',
        value: ({ over }) => bandSays(over, overs),
        total: { value: 'Total', note: 'Each line is rounded to the cent, so that the lines add up.' },
      },
      { key: 'type', head: 'Tokens', unit: 'text', value: ({ type }) => TOKEN_LABELS[type] },
      {
        key: 'tokens',
        head: estimated ? 'Estimated' : 'In the log',
        unit: 'count',
        value: ({ tokens }) => tokens,
      },
      { key: 'rate', head: 'USD a million', unit: 'usd-exact', value: ({ usdPerMillion }) => usdPerMillion },
      { key: 'factor', head: 'Factor to a month', unit: 'factor', value: () => factor },
      ...(paidShare === 1
        ? []
        : [{ key: 'paidShare', head: 'Share that is paid', unit: 'factor' as const, value: () => paidShare }]),
      { key: 'usd', head: 'USD a month', unit: 'usd', value: (line) => line.usd, total: usd },
    ],
  };
}
