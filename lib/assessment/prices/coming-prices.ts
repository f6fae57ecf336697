import type { Catalogue } from '../../pricing/catalogue/catalogue';
import type { TokenRates } from '../../pricing/catalogue/rate';
import { type ComingChange, comingChange } from '../../pricing/lookup/coming-change';
import type { Report } from '../../reports/report';
import { formatDay } from '../../wording/date';
import { formatRate } from '../../wording/usd';
import type { Assessment } from '../assessment';

type Warning = Report['warnings'][number];

/** One warning for each model whose price ends soon, with the number of its workloads. */
export function comingPrices(assessments: readonly Assessment[], catalogue: Catalogue, nowMs: number): Warning[] {
  const models = new Map<string, Warning>();
  for (const { rates } of assessments) {
    const [standard] = rates.filter(({ tier }) => tier === 'standard');
    const change = standard && comingChange(catalogue, standard, nowMs);
    if (!standard || !change) continue;
    const says = changeSays(standard.model, change, nowMs);
    const warning = models.get(says) ?? { code: 'price-ends', says, count: 0 };
    models.set(says, { ...warning, count: (warning.count ?? 0) + 1 });
  }
  return [...models.values()].sort((a, b) => (a.says < b.says ? -1 : 1));
}

function changeSays(model: string, { on, now, next, announced }: ComingChange, nowMs: number): string {
  const price = `${priceSays(now.usd)} a million tokens`;
  if (!announced) {
    const day = formatDay(Date.parse(on) - 1);
    const passed = Date.parse(on) <= nowMs;
    return passed
      ? `The promotional price of ${model} (${price}) was promised until ${day} only. No source says what it costs since. Check it on the page Prices.`
      : `The promotional price of ${model} (${price}) is promised until ${day}. No source says what follows.`;
  }
  if (next === null) return `The price of ${model} (${price}) ends on ${formatDay(on)}. No source says what follows.`;
  return (
    `The price of ${model} changes on ${formatDay(on)}, from ${price} to ${priceSays(next.usd)}. ` +
    'The figures here use the prices at the times of the requests.'
  );
}

function priceSays({ input, output }: TokenRates): string {
  return output === null ? `${formatRate(input)} in` : `${formatRate(input)} in, ${formatRate(output)} out`;
}
