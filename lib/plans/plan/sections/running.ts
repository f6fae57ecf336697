import { baseValues } from '../../../cost/assumptions/assumptions';
import { reviewShareName } from '../../../cost/assumptions/table';
import { roundUsd, sumUsd } from '../../../cost/money';
import { jobsPerMonth } from '../../../cost/overheads/overhead';
import { expectedReruns } from '../../../cost/overheads/reruns';
import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { formatUsd, formatUsdRange } from '../../../wording/usd';
import { REVIEW_KINDS } from '../../../workloads/review-kind';
import { assumedFigure, figure, limitFigure } from '../figures';
import type { PlanSection } from '../plan';
import type { Planned, Planning } from '../planning';
import { isTooLate } from '../too-late';

/** The two-sided estimate, by the cost model of the audit. */
export function estimateSection(planned: Planned, { assumptions }: Planning): PlanSection {
  const { estimate, once, reportWay, files, run, input, saving } = planned;
  const title = 'Estimate';
  if (estimate === null)
    return {
      key: 'estimate',
      title,
      says: [
        planned.way === null ? 'It costs what it costs now.' : 'A rate or a count is unknown, so its cost is unknown.',
      ],
      figures: [],
    };
  const per = once ? 'once' : 'a month';
  const { sync, cost, saves, charged, chargedPerRun } = estimate;
  const range = ({ low, high }: { low: number; high: number }) => ({ range: { low, high } });
  // The audit counts jobs as large as the limits allow. Smaller files are more jobs to watch.
  const values = baseValues(assumptions, input?.provider ?? null);
  const audited = jobsPerMonth(run.perMonth, run.records, values.recordsPerJob);
  const more = files === null ? 0 : Math.max(0, run.perMonth * files.perRun - audited);
  const watching = roundUsd(more * values.monitoringUsdPerJob);
  return {
    key: 'estimate',
    title,
    says: [
      `It costs ${formatUsdRange(cost)} ${per} in all, and ${formatUsd(sync)} as it is.`,
      `It saves ${formatUsd(saves.median)} ${per} (P50 of the draws). In ${percent(saves.loss)} of them it saves nothing.`,
      ...(saving === null || saving === saves.median
        ? []
        : [`${formatUsd(saving)} of the audit’s saving is from it. ${NO_SUM}`]),
      ...(isTooLate(planned) ? ['By the deadline of this plan it comes too late, so that it saves nothing.'] : []),
      ...(watching > 0
        ? [`Files of this size are more jobs than the audit counts. Watching them adds ${formatUsd(watching)} ${per}.`]
        : []),
    ],
    figures: [
      figure(`As it is, ${per}`, sync, 'usd', 'audit'),
      figure(`Tokens by this way, ${per}`, reportWay?.bill ?? null, 'usd', 'audit'),
      figure(`Overheads, ${per}`, overheadOf(planned), 'usd', 'audit'),
      {
        ...figure(`In all, ${per}`, cost.base, 'usd', 'audit', 'P10 to P90 of the draws of the audit.'),
        ...range(cost),
      },
      { ...figure(`Billed by the provider, ${per}`, charged.base, 'usd', 'audit', CHARGED), ...range(charged) },
      {
        ...figure('Billed by the provider, a run', chargedPerRun.base, 'usd', 'plan', CHARGED),
        ...range(chargedPerRun),
      },
    ],
  };
}

const NO_SUM = 'The median of all moves is not the sum of their medians, so each has its part of it.';
const CHARGED = 'Tokens, reruns and fallbacks, at the low and high ends of what changes them.';

function overheadOf({ reportWay }: Planned): number | null {
  const overhead = reportWay?.overhead ?? null;
  return overhead && sumUsd(Object.values(overhead));
}

/** What is sent again, and what is not. */
export function retrySection({ how, run, input }: Planned, { assumptions }: Planning): PlanSection | null {
  const provider = input?.provider ?? null;
  if (how === 'flex') {
    return {
      key: 'retry',
      title: 'Retries',
      says: [
        'Answer 429 by waiting, twice as long each time. After the third, send the request at the standard tier.',
        'Set the timeout of the client to 15 minutes. A refused request is not billed.',
      ],
      figures: [assumedFigure('flexRefusedShare', assumptions, provider)],
    };
  }
  if (how !== 'batch') return null;
  const { invalidOutputShare, maxAttempts, fallbackShare } = baseValues(assumptions, provider);
  return {
    key: 'retry',
    title: 'Retries',
    says: [
      'Only what failed is sent again, never the whole file.',
      'Rate limits, timeouts and server errors: again, waiting twice as long each time. Refused requests: never as they are.',
      'Invalid answers: again only after the prompt or the schema changed. The third failure goes to a person.',
    ],
    figures: [
      assumedFigure('maxAttempts', assumptions, provider),
      assumedFigure('invalidOutputShare', assumptions, provider),
      figure(
        'Records sent again in a run',
        run.records * expectedReruns(invalidOutputShare, maxAttempts),
        'count',
        'plan',
      ),
      assumedFigure('fallbackShare', assumptions, provider),
      figure('Records a run at the standard rate', run.records * fallbackShare, 'count', 'plan'),
    ],
  };
}

/** What leaves the run, when, and who looks at it first. */
export function publishSection(
  { how, run, owner, input, submit }: Planned,
  { assumptions }: Planning,
): PlanSection | null {
  if (how !== 'batch') return null;
  const kind = input?.reviewKind ?? null;
  const name = reviewShareName(kind);
  const provider = input?.provider ?? null;
  const { [name]: sampled, lowConfidenceShare, reviewMinutes } = baseValues(assumptions, provider);
  const share = Math.min(1, sampled + lowConfidenceShare);
  const reviewed = Math.ceil(run.records * share);
  return {
    key: 'publish',
    title: 'Publishing and review',
    says: [
      'Publish by record id and never by order, and only answers that passed validation and review.',
      ...(submit === null
        ? []
        : ['Publish once, when the last file is in or the deadline is near. What is missing is sent synchronously.']),
      owner === null
        ? 'Nobody owns this workload. Name who reviews it.'
        : `${owner} owns this workload, and reviews it.`,
      kind === null
        ? 'Nobody said what its answers are for, so no review is planned.'
        : `Its answers are ${REVIEW_KINDS[kind]}.`,
    ],
    figures: [
      assumedFigure(name, assumptions, provider),
      figure('Records to review a run', reviewed, 'count', 'plan'),
      assumedFigure('reviewMinutes', assumptions, provider),
      figure('Hours of review a run', (reviewed * reviewMinutes) / 60, 'hours', 'plan'),
    ],
  };
}

/** How long results are kept, there and here. */
export function retentionSection({ under, input }: Planned, { assumptions }: Planning): PlanSection | null {
  if (under === null) return null;
  const { value } = under.resultDays;
  return {
    key: 'retention',
    title: 'Retention',
    says: [
      value === null
        ? 'No source says when the provider deletes results. Fetch them on the day that a job ends.'
        : `The provider deletes results on day ${formatCount(value)} after a job. Fetch them on the day that it ends.`,
      'Delete your own copies when your retention ends, prompts included.',
    ],
    figures: [
      limitFigure(under.resultDays, 'days'),
      assumedFigure('retentionDays', assumptions, input?.provider ?? null),
    ],
  };
}
