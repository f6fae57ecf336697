import { centsOfParts, toCents } from '../../cost/money';
import type { Rate, TokenRates } from '../../pricing/catalogue/rate';
import { TOKEN_TYPES } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import { inputOfReported } from '../../reports/cost-basis';
import type { Report, ReportWorkload } from '../../reports/report';
import { uncachedInput } from '../../workloads/profile/tokens/token-counts';
import type { FocusColumn } from './focus-columns';

/** A row of a FOCUS dataset; null is an empty cell. */
export type FocusRow = Record<FocusColumn, string | number | null>;

const TOKENS = 1_000_000;

type TokenType = keyof TokenRates;

const METERS: Record<TokenType, { meter: string; direction: string; action?: string }> = {
  input: { meter: 'Input Tokens', direction: 'Input', action: 'Uncached' },
  cacheRead: { meter: 'Cache Read Input Tokens', direction: 'Input', action: 'Read' },
  cacheWrite5m: { meter: 'Cache Write Input Tokens', direction: 'Input', action: 'Write' },
  cacheWrite1h: { meter: 'Cache Write Input Tokens, 1 h', direction: 'Input', action: 'Write' },
  output: { meter: 'Output Tokens', direction: 'Output' },
};

/** Tokens of one type at one price, with what they cost at list prices and at those of the installation, in USD. */
type Charge = {
  type: TokenType;
  over: number;
  tokens: number;
  tier: string | null;
  region: string | null;
  list: number | null;
  contracted: number | null;
};

/**
 * What is paid now as FOCUS 1.4 rows: one for each workload, tier, type of token and context band that has a price of its own. What differs
 * from the specification is said in `FOCUS_DEVIATIONS`. Null for a list of workflows, which is a plan and no usage.
 */
export function focusRows(report: Report): FocusRow[] | null {
  const { from, to, days } = report.source;
  if (from === null || to === null || days === null) return null;
  const period = periodOf(from, to);
  return report.workloads.flatMap((workload) => rowsOf(workload, report, period));
}

type Period = { start: string; end: string; billingStart: string; billingEnd: string };

function periodOf(from: string, to: string): Period {
  const [first, last] = [new Date(from), new Date(to)];
  const month = (at: Date, more: number) => Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + more, 1);
  const day = (at: Date, more: number) => Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + more);
  const utc = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
  return {
    start: utc(day(first, 0)),
    end: utc(day(last, 1)),
    billingStart: utc(month(first, 0)),
    billingEnd: utc(month(last, 1)),
  };
}

function rowsOf(workload: ReportWorkload, report: Report, period: Period): FocusRow[] {
  const charges = chargesOf(workload, report);
  const paid = workload.paid.inLog;
  const effective = paid === null ? charges.map(() => null) : split(paid, charges);
  return charges.map((charge, at) => rowOf(workload, charge, effective[at] ?? null, period));
}

/** The tokens of the whole log, where it holds a sample of the requests. A workload without tokens has one charge. */
function chargesOf(workload: ReportWorkload, { rates, source }: Report): Charge[] {
  const input = inputOfReported(workload, rates);
  const own = input?.currentRates ?? [];
  const listed = input?.listedRates ?? own;
  const charges = new Map<string, Charge>();
  for (const { over, tokens } of input?.bands ?? []) {
    const [ownRate, listRate] = [rateForBand(own, over), rateForBand(listed, over)];
    for (const type of TOKEN_TYPES) {
      const count = type === 'input' ? uncachedInput(tokens) : tokens[type];
      if (count === 0) continue;
      const key = JSON.stringify([type, ownRate?.over ?? 0]);
      const before = charges.get(key);
      charges.set(key, {
        type,
        over: ownRate?.over ?? 0,
        tokens: (before?.tokens ?? 0) + count,
        tier: ownRate?.tier ?? null,
        region: regionOf(ownRate),
        list: perToken(listRate, type),
        contracted: perToken(ownRate, type),
      });
    }
  }
  const all = [...charges.values()].map((charge) => ({
    ...charge,
    tokens: Math.round(charge.tokens / source.sampleRate),
  }));
  return all.length > 0
    ? all
    : [{ type: 'input', over: 0, tokens: 0, tier: null, region: null, list: null, contracted: null }];
}

function regionOf(rate: Rate | null): string | null {
  return rate === null || rate.region === 'default' ? null : rate.region;
}

/** USD of one token. A price has fewer digits than fifteen; the rest is the noise of the division. */
function perToken(rate: Rate | null, type: TokenType): number | null {
  const usd = rate?.usd[type] ?? null;
  return usd === null ? null : Number((usd / TOKENS).toPrecision(15));
}

/** A sum of USD over charges by what they cost, else by their tokens; the parts add up to it to the cent. */
function split(usd: number, charges: readonly Charge[]): number[] {
  const costs = charges.map(({ contracted, tokens }) => (contracted ?? 0) * tokens);
  const weights = costs.some((cost) => cost > 0) ? costs : charges.map(({ tokens }) => tokens || 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return centsOfParts(
    weights.map((weight) => (usd * weight) / all),
    toCents(usd),
  ).map((cents) => cents / 100);
}

function rowOf(workload: ReportWorkload, charge: Charge, effective: number | null, period: Period): FocusRow {
  const { type, over, tokens, tier, region, list, contracted } = charge;
  const provider = workload.provider ?? 'unknown';
  const sku = `${provider}/${workload.model ?? 'unknown'}`;
  const { meter, direction, action } = METERS[type];
  const isPriced = list !== null && contracted !== null && tokens > 0;
  const priced = <Value>(value: Value) => (isPriced ? value : null);
  return {
    BilledCost: workload.paid.from === 'invoice' ? effective : null,
    BillingAccountId: 'unknown',
    BillingAccountName: null,
    BillingCurrency: 'USD',
    BillingPeriodEnd: period.billingEnd,
    BillingPeriodStart: period.billingStart,
    ChargeCategory: 'Usage',
    ChargeClass: null,
    ChargeDescription: tokens === 0 ? `${workload.name}: requests without tokens` : `${workload.name}: ${meter}`,
    ChargeFrequency: 'Usage-Based',
    ChargePeriodEnd: period.end,
    ChargePeriodStart: period.start,
    ConsumedQuantity: priced(tokens),
    ConsumedUnit: priced('Tokens'),
    ContractedCost: priced((contracted ?? 0) * tokens),
    ContractedUnitPrice: priced(contracted),
    EffectiveCost: effective,
    HostProviderName: provider,
    InvoiceIssuerName: provider,
    ListCost: priced((list ?? 0) * tokens),
    ListUnitPrice: priced(list),
    PricingCategory: priced('Standard'),
    PricingQuantity: priced(tokens),
    PricingUnit: priced('Tokens'),
    RegionId: region,
    ServiceCategory: 'AI and Machine Learning',
    ServiceName: provider,
    ServiceProviderName: provider,
    ServiceSubcategory: 'Generative AI',
    SkuId: tokens === 0 ? null : sku,
    SkuMeter: tokens === 0 ? null : meter,
    SkuPriceDetails: priced(
      JSON.stringify({
        TokenDirection: direction,
        ...(action === undefined ? {} : { TokenCacheAction: action }),
        x_ProcessingTier: tier,
      }),
    ),
    SkuPriceId: priced([sku, region ?? 'default', tier, type, `over-${over}`].join('/')),
    Tags: JSON.stringify({
      ...(workload.application === null ? {} : { application: workload.application }),
      ...(workload.route === null ? {} : { route: workload.route }),
    }),
    x_ConsumedTokens: tokens,
    x_CostCentre: workload.costCentre ?? null,
    x_CostSource: workload.paid.from,
    x_LatencyClass: workload.latencyClass,
    x_Owner: workload.owner ?? null,
    x_Verdict: workload.verdict,
    x_Way: workload.way,
    x_WorkloadId: workload.id,
    x_WorkloadName: workload.name,
  };
}
