import { MONTHS_PER_YEAR, monthlyFactor } from '../cost/money';
import type { Histories } from '../latency/decision';
import type { Intake } from '../reports/intake';
import type { Report } from '../reports/report';
import type { Audited } from '../workloads/audited';
import { isUnderADay } from '../workloads/under-a-day';
import { assess } from './assess';
import type { Assessment } from './assessment';
import { buildReport } from './build-report';
import type { Context } from './context';
import { markDisagreeing } from './parts/mark-disagreeing';
import { wholeOrParts } from './parts/whole-or-parts';
import { withJoinedParts } from './parts/with-joined-parts';
import type { Work } from './work/work';
import { workOfProfile } from './work/work-of-profile';
import { workOfWorkflow } from './work/work-of-workflow';

const NOBODY_DECIDED: Histories = new Map();

/**
 * The audited workloads or workflows as work: a workload in parts as its parts, unless `decisions` join them. `source` says what share of
 * a month the log covers, and what its costs are.
 */
export function worksOf(
  audited: Audited,
  { days, from, sampleRate, billed }: Pick<Report['source'], 'days' | 'from' | 'sampleRate' | 'billed'>,
  decisions: Histories = NOBODY_DECIDED,
): Work[] {
  const billedKind = billed ?? null;
  if (audited.from === 'list') return audited.workloads.map((workflow) => workOfWorkflow(workflow, billedKind));
  const month = monthlyFactor(days) / sampleRate;
  const factors = { month, log: 1 / sampleRate, year: isUnderADay({ days, from }) ? null : month * MONTHS_PER_YEAR };
  return audited.workloads.flatMap((profile) =>
    wholeOrParts(profile, decisions).map(({ measured, joined }) => {
      const work = workOfProfile(measured, { factors, billedKind });
      return joined === null ? work : withJoinedParts(work, joined.by, joined.parts);
    }),
  );
}

/**
 * Makes the report of an audit: tags and prices each workload and adds them up. It takes about a millisecond per
 * workload, keeps only the assessment, and does not yield to the event loop.
 */
export async function conclude(
  intake: Intake,
  works: Iterable<Work> | AsyncIterable<Work>,
  context: Context,
): Promise<Report> {
  const assessments: Assessment[] = [];
  for await (const work of works) assessments.push(assess(work, context));
  return buildReport(intake, markDisagreeing(assessments), context);
}
