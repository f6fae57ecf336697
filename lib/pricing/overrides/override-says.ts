import { formatWhen } from '../../wording/date';
import { formatCount, plural } from '../../wording/number';
import { percentAsGiven } from '../../wording/percent';
import { formatRate, formatUsd } from '../../wording/usd';
import type { OverrideRate, PriceChange } from './price-override';

/** An override in one line; USD per million tokens. */
export function overrideSays(change: PriceChange): string {
  switch (change.kind) {
    case 'rate':
      return rateSays(change.rate);
    case 'alias': {
      const { provider, model, target } = change.alias;
      const region = target.region === null ? '' : ` in region ${target.region}`;
      return `${provider === null ? '' : `${provider} `}${model} means ${target.provider} ${target.model}${region}`;
    }
    case 'discount': {
      const { provider, percentOff, tiers, commitmentUsd, from, to } = change.discount;
      const where = tiers === null ? '' : ` (${tiers.join(', ')} only)`;
      const committed = commitmentUsd === null ? '' : `, ${formatUsd(commitmentUsd)} a month committed`;
      return `${percentAsGiven(percentOff / 100)} off ${provider}${where}${committed}${period(from, to)}`;
    }
    case 'file':
      return `${plural(change.rates.length, 'rate')} from ${change.name}${change.listedIn === undefined ? '' : ', as list prices'}`;
  }
}

function rateSays({ provider, model, region, tier, over, usd, from, to }: OverrideRate): string {
  const where = region === 'default' ? '' : ` in region ${region}`;
  const band = over === 0 ? '' : ` over ${formatCount(over)} input tokens`;
  return `${provider} ${model} ${tier}${where}${band}: ${formatRate(usd.input ?? null)} in, ${formatRate(usd.output ?? null)} out${period(from, to)}`;
}

function period(from: string | null, to: string | null): string {
  return `${from === null ? '' : ` from ${formatWhen(from)}`}${to === null ? '' : ` until ${formatWhen(to)}`}`;
}
