import { type TextColumn, textTable } from '../cli/print/text-table';
import type { CatalogueChange, RateChange } from '../pricing/catalogue/catalogue-changes';
import { RATE_STATUSES, type Rate, SERVICE_TIERS } from '../pricing/catalogue/rate';
import type { Finding } from '../workloads/finding';

type Review = {
  rows: number;
  rates: readonly Rate[];
  findings: readonly Finding[];
  changes: readonly RateChange[];
};

/** Findings that are many and alike: counted, not listed. */
const COUNTED_ONLY = new Set(['region-not-kept']);

/** What a person reads before an import is committed: coverage, what was refused and why, conflicts, and every change. */
export function ratesReview({ rows, rates, findings, changes }: Review): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const listed = codes
    .filter((code) => !COUNTED_ONLY.has(code))
    .map((code) => [`${code}:`, ...findings.filter((each) => each.code === code).map(({ says }) => `  ${says}`)]);
  const counts = codes.map(
    (code) => `${String(findings.filter((each) => each.code === code).length).padStart(6)} ${code}`,
  );
  return [
    `${rows} rows read, ${rates.length} rates kept.`,
    coverage(rates),
    ...listed.map((lines) => lines.join('\n')),
    ['Findings:', ...counts].join('\n'),
    [`Changes to the committed catalogue: ${changes.length}`, ...changes.map(changeLine)].join('\n'),
  ].join('\n\n');
}

function coverage(rates: readonly Rate[]): string {
  const providers = [...new Set(rates.map(({ provider }) => provider))].sort();
  const count = (of: (rate: Rate) => boolean) => String(rates.filter(of).length);
  const columns: TextColumn<string>[] = [
    { head: 'Provider', cell: (provider) => provider },
    {
      head: 'Models',
      cell: (provider) =>
        String(new Set(rates.filter((rate) => rate.provider === provider).map(({ model }) => model)).size),
      align: 'right',
    },
    ...SERVICE_TIERS.map(
      (tier): TextColumn<string> => ({
        head: tier,
        cell: (provider) => count((rate) => rate.provider === provider && rate.tier === tier),
        align: 'right',
      }),
    ),
    ...RATE_STATUSES.filter((status) => rates.some((rate) => rate.status === status)).map(
      (status): TextColumn<string> => ({
        head: status,
        cell: (provider) => count((rate) => rate.provider === provider && rate.status === status),
        align: 'right',
      }),
    ),
  ];
  return textTable(columns, providers, Number.POSITIVE_INFINITY);
}

function changeLine({ provider, model, tier, region, over, inForce, before, after }: RateChange): string {
  const price = (usd: CatalogueChange['changes'][number]['before']) =>
    usd === null ? 'none' : `${usd.input ?? '?'}/${usd.cacheRead ?? '?'}/${usd.output ?? '?'}`;
  const when = inForce
    ? ` [${inForce.from ?? '...'} to ${inForce.to ?? '...'}${inForce.hours ? ', by the hour' : ''}]`
    : '';
  return `  ${provider} ${model} ${tier} ${region} over ${over}${when}: ${price(before)} -> ${price(after)}`;
}
