import { catalogue as shipped } from '../../../pricing/catalogue/catalogue';
import { keyOf } from '../../../pricing/catalogue/rate-key';
import type { PriceChange, PriceOverride } from '../../../pricing/overrides/price-override';
import { pricesOf } from '../../../pricing/overrides/prices';
import type { RefreshedRate } from '../../../pricing/sources/refreshed-rates';
import type { Report } from '../../../reports/report';
import { storedInputs } from '../../../store/audits/report-inputs';
import { currentSettings } from '../../../store/audits/report-settings';
import { listPriceOverrides } from '../../../store/price-overrides';
import { listAudits } from '../../audits';
import { finishedReport } from '../../finished-report';
import { concludeAt } from '../../tasks/conclude-audit';

/** People mostly decide by the newest audits, and a large one takes seconds to price. */
const NEWEST = 3;

/** An audit's spend and net saving in USD a month, with the prices of now and with those of a refresh. */
export type RefreshedAudit = {
  id: string;
  name: string;
  /** Rates that its figures use and that have another price, or none so far. */
  rates: number;
  spend: { before: number; after: number };
  net: { before: number; after: number };
};

export type RefreshedMoney = {
  audits: RefreshedAudit[];
  /** Finished audits that were not priced, because they are older. */
  notShown: number;
};

/**
 * What a refresh would change in the money of an audit, or of the newest finished ones: their reports are made with both
 * prices, as pricing them again would, and not stored. Throws InputError if there is no such audit.
 */
export async function moneyOfRefresh(
  change: PriceChange,
  differing: readonly RefreshedRate[],
  id: string | null,
): Promise<RefreshedMoney> {
  if (id !== null) await finishedReport(id);
  const done = (await listAudits()).filter(({ status }) => status === 'done');
  const audits = id === null ? done.slice(0, NEWEST) : done.filter((audit) => audit.id === id);
  const overrides = await listPriceOverrides();
  const draft = { id: 'refresh', change, by: '-', reason: '-', on: new Date().toISOString(), withdrawn: null };
  const before = concludeAt(pricesOf(shipped, overrides));
  const after = concludeAt(pricesOf(shipped, [...overrides, draft satisfies PriceOverride]));
  const keys = new Set(differing.map((rate) => keyOf(rate.after)));
  const settings = await currentSettings();
  const refreshed: RefreshedAudit[] = [];
  for (const audit of audits) {
    const inputs = await storedInputs(audit.id);
    if (inputs === null) continue;
    const [was, is] = [await before(inputs, settings), await after(inputs, settings)];
    refreshed.push({
      id: audit.id,
      name: audit.name,
      rates: (is.rates ?? []).filter((rate) => rate.overrides?.includes(draft.id) && keys.has(keyOf(rate))).length,
      spend: { before: spendOf(was), after: spendOf(is) },
      net: { before: was.totals.net.median, after: is.totals.net.median },
    });
  }
  return { audits: refreshed, notShown: id === null ? done.length - audits.length : 0 };
}

const spendOf = ({ totals }: Report) => totals.monthlyCurrent;
