import { sumUsd } from '../../cost/money';
import { billsDiffer } from '../../reports/paid/bills-differ';
import type { Report } from '../../reports/report';
import { rowsOrRequests } from '../../reports/rows-or-requests';
import { aliasCommand, similarSays, unratedSays } from '../../reports/words/paid/unrated-says';
import { formatUsd } from '../../wording/usd';
import type { Reported } from '../assessment';
import type { Context } from '../context';
import { SAVING_IMPLAUSIBLE } from '../prices/plausible-saving';
import { priceWarnings } from './price-warnings';
import { saysThatSpendIsUnknown, tokenWarnings } from './token-warnings';

type Warning = Report['warnings'][number];

/** Warnings about the tags and prices. `count` is the number of workloads, or of requests where the code says so, with each batch of unknown size as one. */
export function warningsOf(assessments: readonly Reported[], { prices, at }: Context): Warning[] {
  return [
    ...tokenWarnings(assessments.map(({ workload }) => workload)),
    ...unpriced(assessments),
    ...resold(assessments),
    ...unknownSpend(assessments),
    ...implausible(assessments),
    ...billedDiffers(assessments),
    ...priceWarnings(assessments, prices, at),
  ];
}

function unpriced(assessments: readonly Reported[]): Warning[] {
  const models = new Map<string, Warning>();
  for (const { workload } of assessments) {
    if (workload.outcome !== 'unpriced' || workload.unpriced === 'tokens-unknown') continue;
    const says = whyUnpriced(workload);
    const warning = models.get(says) ?? { code: 'unpriced-model', says, count: 0 };
    models.set(says, { ...warning, count: (warning.count ?? 0) + rowsOrRequests(workload) });
  }
  return [...models.values()];
}

/** No catalogue has a reseller's own prices, or says what it passes on of a batch discount. */
function resold(assessments: readonly Reported[]): Warning[] {
  const count = assessments
    .filter(({ workload, resold }) => resold && workload.outcome !== 'unpriced')
    .reduce((sum, { workload }) => sum + rowsOrRequests(workload), 0);
  const says =
    'These requests went through a reseller, such as OpenRouter. They are priced at the list price of the vendor that the model name shows. Batch is the vendor’s own endpoint, so you need an account there.';
  return count === 0 ? [] : [{ code: 'resold', says, count }];
}

function whyUnpriced(workload: Reported['workload']): string {
  const { model, inputTokens, outputTokens } = workload;
  if (inputTokens === 0 && outputTokens === 0) {
    return `The log has no tokens for ${model ?? 'requests without a model'}, so there is nothing to price. Their spend is the cost in the log, if it has one.`;
  }
  const command = aliasCommand(workload);
  return [
    unratedSays(workload),
    'These requests are counted but not priced. Their spend is the cost in the log, if it has one.',
    similarSays(workload.unrated?.nearest ?? []),
    command && `To price them, name the model it stands for: ${command}.`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

function unknownSpend(assessments: readonly Reported[]): Warning[] {
  const unknown = assessments.filter(
    ({ workload }) =>
      workload.monthly.current === null && rowsOrRequests(workload) > 0 && !saysThatSpendIsUnknown(workload),
  );
  if (unknown.length === 0) return [];
  const says = 'The current spend of these workloads is unknown, so the totals leave it out.';
  return [{ code: 'spend-unknown', says, count: unknown.length }];
}

function implausible(assessments: readonly Reported[]): Warning[] {
  const { length } = assessments.filter(({ workload }) =>
    workload.batch.blockers.some(({ code }) => code === SAVING_IMPLAUSIBLE),
  );
  const says =
    'The rates of these workloads give a saving above the current spend, which is impossible. The saving is shown as unknown. Check the rates and the costs in the log.';
  return length === 0 ? [] : [{ code: SAVING_IMPLAUSIBLE, says, count: length }];
}

function billedDiffers(assessments: readonly Reported[]): Warning[] {
  const both = assessments.flatMap(({ workload }) => workload.reconciliation ?? []);
  const billed = sumUsd(both.map((pair) => pair.billed));
  const computed = sumUsd(both.map((pair) => pair.computed));
  if (!billsDiffer({ billed, computed })) return [];
  const says =
    `The costs in the log are ${formatUsd(billed)} a month. The catalogue's rates give ${formatUsd(computed)}. ` +
    'Check for a negotiated discount, a gateway that adds a margin, or an alias for another model.';
  return [{ code: 'billed-differs', says, count: both.length }];
}
