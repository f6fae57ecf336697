import type { RefreshedMoney } from '../../audits/prices/refresh/money-of-refresh';
import type { PlannedRefresh } from '../../audits/prices/refresh/refresh-prices';
import { TOKEN_TYPES, type TokenRates } from '../../pricing/catalogue/rate';
import { OLD_AFTER_DAYS } from '../../pricing/catalogue/rate-age';
import type { RefreshedRate } from '../../pricing/sources/refreshed-rates';
import { formatDay } from '../../wording/date';
import { formatCount, plural } from '../../wording/number';
import { formatRate, formatUsd } from '../../wording/usd';
import { printable } from './text-table';

/** Changes that are listed without --all. */
const FEW = 20;

/** What a refresh changes, keeps and refuses. USD per million tokens. */
export function refreshSays({ read, refresh }: PlannedRefresh, all: boolean): string {
  const { changed, added, confirmed, same, kept, refused, skipped } = refresh;
  const shown = all ? changed : changed.slice(0, FEW);
  const rest = changed.length - shown.length;
  return [
    `${read.source}, as of ${formatDay(read.day)}: ${plural(read.rows.length, 'rate')}. USD per million tokens.`,
    `  ${plural(changed.length, 'rate')} changed${shown.length > 0 ? ':' : '.'}`,
    ...shown.map((one) => `    ${changeSays(one)}`),
    ...(rest > 0 ? [`    and ${formatCount(rest)} more (--all lists them).`] : []),
    `  ${plural(added.length, 'rate')} that no list price here has${all && added.length > 0 ? ':' : '.'}`,
    ...(all ? added.map((one) => `    ${changeSays(one)}`) : []),
    `  ${formatCount(confirmed.length)} unchanged and last read more than ${OLD_AFTER_DAYS} days before, ${formatCount(same.length)} unchanged and read since.`,
    ...findings('differ and stay as they are', kept, all),
    ...findings('can’t be prices and are left out', refused, all),
    `  ${formatCount(skipped)} not compared: other providers, tiers, regions or context bands.`,
    ...(read.unread.length > 0
      ? [`  ${plural(read.unread.length, 'entry', 'entries')} of another form left out.`]
      : []),
  ].join('\n');
}

function findings(what: string, found: readonly { says: string }[], all: boolean): string[] {
  if (found.length === 0) return [];
  const lines = all ? found.map(({ says }) => `    ${printable(says)}`) : [];
  return [`  ${formatCount(found.length)} ${what}${all ? ':' : ' (--all says why).'}`, ...lines];
}

function changeSays({ before, after }: RefreshedRate): string {
  const { provider, model, tier, region, over } = after;
  const where = `${tier}${region === 'default' ? '' : ` in ${region}`}${over === 0 ? '' : ` over ${formatCount(over)}`}`;
  const prices = TOKEN_TYPES.filter((type) => after.usd[type] !== null && after.usd[type] !== before?.usd[type]);
  return printable(
    `${provider} ${model} ${where}: ${prices.map((type) => priceSays(type, before, after.usd)).join(', ')}`,
  );
}

function priceSays(type: keyof TokenRates, before: RefreshedRate['before'], usd: TokenRates): string {
  const was = before?.usd[type] ?? null;
  return `${TYPE_SAYS[type]} ${was === null ? '' : `${formatRate(was)} to `}${formatRate(usd[type])}`;
}

const TYPE_SAYS: Record<keyof TokenRates, string> = {
  input: 'input',
  cacheRead: 'cache read',
  cacheWrite5m: 'cache write, 5 min',
  cacheWrite1h: 'cache write, 1 h',
  output: 'output',
};

/**
 * What a refresh changes in the money of audits: "4 rates changed, this audit -$312.00 a month". `notShown`: finished audits that were
 * not priced for it.
 */
export function refreshedAuditsSay({ audits, notShown }: RefreshedMoney): string {
  if (audits.length === 0) return 'No finished audit uses these prices.';
  const says = audits.map(({ id, name, rates, spend, net }) => {
    const audit = `${printable(name)} (${id})`;
    if (rates === 0) return `${audit}: uses none of these rates.`;
    return (
      `${audit}: ${plural(rates, 'rate')} changed, this audit ${signed(spend.after - spend.before)} a month ` +
      `(${formatUsd(spend.before)} to ${formatUsd(spend.after)}), its net saving ${signed(net.after - net.before)}.`
    );
  });
  if (notShown > 0) says.push(`${plural(notShown, 'older audit')} not shown. --audit ID shows one.`);
  return says.join('\n');
}

function signed(usd: number): string {
  return usd >= 0.005 ? `+${formatUsd(usd)}` : formatUsd(usd);
}
