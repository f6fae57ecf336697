import { forProvider } from '../../cost/assumptions/assumption';
import type { Assumptions } from '../../cost/assumptions/assumptions';
import { DAYS_PER_MONTH } from '../../cost/money';
import { volumeOf } from '../../cost/overheads/overhead';
import { inputInWay } from '../../cost/same-work';
import type { WorkloadInput } from '../../cost/workload-input';
import type { Rate } from '../../pricing/catalogue/rate';
import { inputOfReported } from '../../reports/cost-basis';
import { classActedOn } from '../../reports/held';
import { moneyOf } from '../../reports/ran-once';
import type { ReportWorkload } from '../../reports/report';
import { bestWay } from '../../reports/ways/shown-way';
import { oncePerWithLast } from '../../workloads/once-per';
import { estimateOf } from './estimate';
import { filesOfRun } from './files-of-run';
import { fittingWay, HOW_OF_WAYS, neverBatch } from './fitting-way';
import { boundsOf, filesUnder } from './limits-of';
import type { Plan, PlanEntry } from './plan';
import type { Planned, Planning } from './planning';
import { type Replay, replay } from './replay';
import { sectionsOf } from './sections/sections';
import { assumedDeadline, submitTimes } from './submit-times';
import type { Turnaround } from './turnaround';

type ReportWay = ReportWorkload['ways'][number];

/** The plan of one workload, with its sentences where it is detailed. */
export function entryOf(workload: ReportWorkload, planning: Planning, isDetailed: boolean): PlanEntry {
  const planned = plannedOf(workload, planning);
  const { workload: _, reportWay: __, input: ___, turnaround: ____, under: _____, ...entry } = planned;
  return { ...entry, sections: isDetailed ? sectionsOf(planned, planning) : [] };
}

function plannedOf(workload: ReportWorkload, planning: Planning): Planned {
  const { options, assumptions, rates } = planning;
  const { id, name, provider, model, owner = null, saving } = workload;
  const chosen = chosenWay(workload);
  const reported = inputOfReported(workload, rates);
  const input = reported === null || chosen === null ? reported : inputInWay(reported, soldBy(chosen, rates));
  const how = chosen === null ? 'queue' : HOW_OF_WAYS[chosen.way];
  const run = runOf(workload, input);
  const turnaround = how === 'batch' && input !== null ? turnaroundOf(input, assumptions) : null;
  const submit =
    turnaround === null || chosen === null ? null : submitOf(workload, chosen, run.perMonth, turnaround, options);
  // What trickles in is sent at each window.
  const sent = submit === null || workload.once !== undefined ? run : inWindows(run, submit.everyHours);
  const { sync } = moneyOf(workload);
  const estimate =
    chosen === null || input === null ? null : estimateOf(sync, chosen, input, sent.perMonth, assumptions);
  const under = how === 'batch' ? filesUnder(workload, input, assumptions) : null;
  const files = under && filesOfRun(sent.records, boundsOf(under), { ...options, leastRecords: under.leastRecords });
  const replayed = replayOf(workload, { submit, turnaround, files, under }, planning);
  return {
    ...{ id, name, provider, model, owner, saving, how, way: chosen?.way ?? null, workload, input, turnaround, under },
    reportWay: chosen,
    added: workload.way === null,
    blockers: chosen === null ? workload.batch.blockers : chosen.blockers,
    once: workload.once !== undefined,
    ...{ sync, run: sent, files, submit, estimate },
    capSplits: splitsUnder(options.capUsd, estimate?.chargedPerRun.high ?? null, sent.records),
    ...replayed,
  };
}

/** The recommended way, else the best that is open; never batch for what can't wait for it. Null for a queue. */
function chosenWay(workload: ReportWorkload): ReportWay | null {
  if (workload.way === null && neverBatch(workload)) {
    const { how } = fittingWay(workload);
    return workload.ways.find(({ way, blockers }) => HOW_OF_WAYS[way] === how && blockers.length === 0) ?? null;
  }
  return bestWay(workload) ?? (classActedOn(workload) === 'real-time' ? null : batchOf(workload));
}

function batchOf({ ways }: ReportWorkload): ReportWay | null {
  return ways.find(({ way }) => way === 'batch') ?? null;
}

/** One object for each way of a report, because what is known of a workload in a way is kept by it. */
const soldBy = oncePerWithLast((way: ReportWay, rates: readonly Rate[]) => ({
  way: way.way,
  rates: way.rates.flatMap((at) => rates[at] ?? []),
  expiryHours: way.expiryHours,
}));

/** Runs a month and the records of each, by the audit's own volume. What ran once is one run. */
function runOf(workload: ReportWorkload, input: WorkloadInput | null): PlanEntry['run'] {
  if (workload.once !== undefined || input === null) return { perMonth: 1, records: workload.requests };
  const { runs, recordsPerRun } = volumeOf(input);
  return { perMonth: runs, records: recordsPerRun };
}

const HOURS_A_MONTH = DAYS_PER_MONTH * 24;

function inWindows(run: PlanEntry['run'], everyHours: number): PlanEntry['run'] {
  const windows = HOURS_A_MONTH / everyHours;
  if (run.perMonth <= windows) return run;
  return { perMonth: windows, records: (run.perMonth * run.records) / windows };
}

function turnaroundOf(input: WorkloadInput, assumptions: Assumptions): Turnaround {
  return {
    medianHours: forProvider(assumptions.turnaroundMedianHours, input.provider).base,
    p95Hours: forProvider(assumptions.turnaroundP95Hours, input.provider).base,
    expiryHours: input.expiryHours,
  };
}

function submitOf(
  { deadlineHours, once }: ReportWorkload,
  { windowHours }: ReportWay,
  runsPerMonth: number,
  turnaround: Turnaround,
  options: Plan['options'],
) {
  const given = options.deadlineHours ?? deadlineHours ?? null;
  const gap = once === undefined ? HOURS_A_MONTH / runsPerMonth : 0;
  const deadline = given ?? assumedDeadline(gap, windowHours);
  return submitTimes(deadline, given === null, turnaround, options.inTime, options.everyHours);
}

/** Runs that one is split into so that each stays under a cap, both in USD; 0 where a single record is above it. */
function splitsUnder(capUsd: number | null, chargedPerRun: number | null, records: number): number | null {
  if (capUsd === null || chargedPerRun === null) return null;
  if (chargedPerRun <= capUsd) return 1;
  const fitting = Math.floor((records * capUsd) / chargedPerRun);
  return fitting < 1 ? 0 : Math.ceil(records / fitting);
}

const NOT_ASKED = 'The arrivals were not read for this plan.';

function replayOf(
  { id, once }: ReportWorkload,
  { submit, turnaround, files, under }: Pick<Planned, 'submit' | 'turnaround' | 'files' | 'under'>,
  { starts, sampleRate }: Planning,
): { replay: Replay | null; noReplay: string | null } {
  const no = (noReplay: string) => ({ replay: null, noReplay });
  if (submit === null || turnaround === null || files === null || under === null)
    return no('Each request is sent by itself, so there are no windows to replay.');
  if (once !== undefined) return no('It ran once, so there are no arrivals of a month to replay.');
  if (starts === null) return no(NOT_ASKED);
  if ('none' in starts) return no(starts.none);
  const own = starts.byId[id];
  if (own === undefined) return no('No request of this workload says when it started.');
  const whole = sampleRate === 1 ? own : { ...own, starts: own.starts.map((count) => Math.round(count / sampleRate)) };
  const { everyHours, deadlineHours } = submit;
  const { filesPerHour, concurrentFiles, enqueuedRecords } = under;
  const result = replay(whole, {
    ...{ everyHours, turnaround, deadlineHours, recordsPerFile: files.records },
    ...{ filesPerHour: filesPerHour.value, concurrentFiles: concurrentFiles.value, enqueuedRecords },
  });
  return result === null ? no('No request of this workload says when it started.') : { replay: result, noReplay: null };
}
