import type { OverrideRate, PriceChange } from './price-override';

/** An override in one line for people; USD per million tokens. */
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
      const committed = commitmentUsd === null ? '' : `, $${commitmentUsd.toLocaleString('en-US')} a month committed`;
      return `${percentOff}% off ${provider}${where}${committed}${period(from, to)}`;
    }
    case 'file':
      return `${change.rates.length} ${change.rates.length === 1 ? 'rate' : 'rates'} from ${change.name}`;
  }
}

function rateSays({ provider, model, region, tier, over, usd, from, to }: OverrideRate): string {
  const where = region === 'default' ? '' : ` in region ${region}`;
  const band = over === 0 ? '' : ` over ${over.toLocaleString('en-US')} input tokens`;
  const price = (value: number | null | undefined) => (value === null || value === undefined ? 'unknown' : `$${value}`);
  return `${provider} ${model} ${tier}${where}${band}: ${price(usd.input)} in, ${price(usd.output)} out${period(from, to)}`;
}

function period(from: string | null, to: string | null): string {
  return `${from === null ? '' : ` from ${from}`}${to === null ? '' : ` until ${to}`}`;
}
