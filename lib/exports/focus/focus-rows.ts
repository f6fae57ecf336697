import { toCents, wholesOfParts } from '../../cost/money';
import type { TokenRates } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import { inputOfReported } from '../../reports/cost-basis';
import { taggedAs } from '../../reports/held';
import type { Report, ReportWorkload } from '../../reports/report';
import { classInText } from '../../reports/words/verdict/verdict-words';
import { getOrMake } from '../../workloads/get-or-make';
import type { TokenTimes } from '../../workloads/profile/tokens/token-times';
import { chargesOf } from './charges';
import { chargesByDay, type DayCharge } from './charges-by-day';
import type { FocusColumn } from './focus-columns';
import { exactCost } from './plain-decimal';

/** A row of a FOCUS dataset; null is an empty cell. */
export type FocusRow = Record<FocusColumn, string | number | null>;

const DAY_MS = 86_400_000;
/** A row holds its part of a sum to a millionth of a dollar: a day of a small workload costs less than a cent. */
const MICROS_A_CENT = 10_000;
const MICROS = 100 * MICROS_A_CENT;

const METERS: Record<keyof TokenRates, { meter: string; direction: string; action?: string }> = {
  input: { meter: 'Input Tokens', direction: 'Input', action: 'Uncached' },
  cacheRead: { meter: 'Cache Read Input Tokens', direction: 'Input', action: 'Read' },
  cacheWrite5m: { meter: 'Cache Write Input Tokens', direction: 'Input', action: 'Write' },
  cacheWrite1h: { meter: 'Cache Write Input Tokens, 1 h', direction: 'Input', action: 'Write' },
  output: { meter: 'Output Tokens', direction: 'Output' },
};

type Period = { start: string; end: string; billingStart: string; billingEnd: string };

/** The charge period of a day, and of all days of the log (null). */
export type ChargePeriods = (day: number | null) => Period;

/** The charge periods of a log. Null for a list of workflows, which is a plan and no usage, and for a log without times. */
export function chargePeriods({ from, to, days }: Report['source']): ChargePeriods | null {
  if (from === null || to === null || days === null) return null;
  const ofLog = periodOf(Date.parse(from), Date.parse(to));
  // Thousands of rows are of one day.
  const ofDays = new Map<number, Period>();
  return (day) => (day === null ? ofLog : getOrMake(ofDays, day, () => periodOf(day * DAY_MS, day * DAY_MS)));
}

function periodOf(firstMs: number, lastMs: number): Period {
  const [first, last] = [new Date(firstMs), new Date(lastMs)];
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

/**
 * What is paid now for a workload as FOCUS 1.4 rows: one for each day, tier, type of token and context band that has a price of its own.
 * `times` null: no day is known, and the rows are of all days of the log. What differs from the specification is said in `FOCUS_DEVIATIONS`.
 */
export function focusRows(
  workload: ReportWorkload,
  report: Pick<Report, 'rates' | 'source'>,
  periods: ChargePeriods,
  times: TokenTimes | null,
): FocusRow[] {
  const own = inputOfReported(workload, report.rates)?.currentRates ?? [];
  const charged = chargesByDay(chargesOf(workload, report), times, (over) => rateForBand(own, over)?.over ?? 0);
  const paid = workload.paid.inLog;
  const effective = paid === null ? charged.map(() => null) : split(paid, charged);
  return charged.map((part, at) => rowOf(workload, part, effective[at] ?? null, periods(part.day)));
}

/** A sum of USD over charges by what they cost, else by their tokens. The parts add up to it exactly. */
function split(usd: number, charged: readonly DayCharge[]): number[] {
  const costs = charged.map(({ charge, tokens }) => (charge.contracted ?? 0) * tokens);
  const weights = costs.some((cost) => cost > 0) ? costs : charged.map(({ tokens }) => tokens || 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const micros = toCents(usd) * MICROS_A_CENT;
  return wholesOfParts(
    weights.map((weight) => (micros * weight) / all),
    micros,
  ).map((part) => part / MICROS);
}

function rowOf(
  workload: ReportWorkload,
  { charge, tokens }: DayCharge,
  effective: number | null,
  period: Period,
): FocusRow {
  const { type, over, tier, region, list, contracted } = charge;
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
    ContractedCost: isPriced ? exactCost(contracted, tokens) : null,
    ContractedUnitPrice: priced(contracted),
    EffectiveCost: effective,
    HostProviderName: provider,
    InvoiceIssuerName: provider,
    ListCost: isPriced ? exactCost(list, tokens) : null,
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
    x_LatencyClass: classInText(taggedAs(workload)),
    x_Owner: workload.owner ?? null,
    x_Verdict: workload.verdict,
    x_Way: workload.way,
    x_WorkloadId: workload.id,
    x_WorkloadName: workload.name,
  };
}
