import { conclude, worksOf } from '../../../lib/assessment/conclude';
import type { Context } from '../../../lib/assessment/context';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import type { Change, Decision } from '../../../lib/latency/decision';
import type { LatencyClass, Verdict } from '../../../lib/latency/latency-class';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { pricesOf } from '../../../lib/pricing/overrides/prices';
import { openQuestions } from '../../../lib/reports/questions/open-questions';
import type { Report, ReportWorkload } from '../../../lib/reports/report';
import type { MeasuredWorkload, WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { PRESENT } from '../archetypes/generate-audit';
import type { Judged } from '../measure/confusion';
import type { Stake } from '../measure/stakes';
import type { EvaluatedAudit, KnownUnit } from './evaluated-audit';
import { honestAnswer, inMind } from './honest-answers';

/** An audit as its reader gets it at one moment: nothing answered, some questions answered, or all of them. */
export type Moment = { stakes: Stake[]; judged: JudgedUse[] };
/** `worthAsking`: the audit would move most of it if all of it might wait, so that the answer to a question counts. */
type JudgedUse = Judged & { archetype: string; use: string; pRealTime: number; worthAsking: boolean };
export type JudgedAudit = {
  unasked: Moment;
  afterThree: Moment;
  afterAll: Moment;
  /** Workloads that ask at first, and those of them that no answer makes worth moving. */
  questions: { asked: number; idle: number };
};

type Histories = Map<string, Decision[]>;

/** No question settles a class only after more answers than these. */
const MOST_ROUNDS = 8;
const THREE = 3;
const DAYS_PER_MONTH = 365.25 / 12;

/** Concludes an audit as the product does, asks what it would ask, and answers honestly. */
export async function judgeAudit(audit: EvaluatedAudit, names: 'named' | 'nameless'): Promise<JudgedAudit> {
  const profiles = names === 'named' ? audit.profiles : audit.profiles.map(nameless);
  const concluded = (decisions: Histories) => conclude(audit.intake, worksIn(profiles, audit), contextOf(decisions));
  const nothing = await concluded(new Map());
  const knowing = await concluded(told(nothing, audit));
  const whose = wholeOf(audit);
  const ifAllWait = await concluded(waitingOf(nothing.workloads.map(({ id }) => id)));
  const saving = new Set(ifAllWait.workloads.filter(({ outcome }) => outcome === 'moved').map(({ id }) => id));
  const moment = (report: Report) => momentOf(report, knowing, audit, whose, saving);

  const histories: Histories = new Map();
  let report = nothing;
  let asked = 0;
  for (; asked < THREE && answerFirst(report, histories, whose); asked++) report = await concluded(histories);
  const afterThree = moment(report);
  for (let round = 0; round < MOST_ROUNDS && answerAll(report, histories, whose); round++) {
    report = await concluded(histories);
  }
  return {
    unasked: moment(nothing),
    afterThree,
    afterAll: moment(report),
    questions: await questionsOf(nothing, concluded),
  };
}

const worksIn = (profiles: readonly WorkloadProfile[], { intake }: EvaluatedAudit) =>
  worksOf({ from: 'log', workloads: [...profiles] }, intake.source);

function contextOf(decisions: Histories): Context {
  return { prices: pricesOf(catalogue, []), decisions, assumptions: defaultAssumptions, own: [], at: PRESENT };
}

const NO_NAMES = { application: null, route: null, keyName: null, tags: null };

/**
 * The profile as a log has it that names nothing, with all that is measured. Its parts lose their names with it. What its clients are
 * called is no name of work, and a log without names has it.
 */
export function nameless(profile: WorkloadProfile): WorkloadProfile {
  const hidden = (one: MeasuredWorkload): MeasuredWorkload => ({
    ...one,
    name: 'Unnamed',
    key: { ...one.key, ...NO_NAMES },
    ...(one.part === undefined ? {} : { part: { ...one.part, name: 'Unnamed' } }),
  });
  return { ...hidden(profile), ...(profile.parts === undefined ? {} : { parts: profile.parts.map(hidden) }) };
}

type Part = { unit: KnownUnit; requests: number; usd: number };

/** The parts that uses have in each workload, by its id. USD a month at the standard rates. */
function wholeOf({ held, units, intake: { source } }: EvaluatedAudit): ReadonlyMap<string, readonly Part[]> {
  const factor = DAYS_PER_MONTH / (source.days ?? DAYS_PER_MONTH) / source.sampleRate;
  const parts = new Map<string, Part[]>();
  for (const { workloadId, unit: place, requests, input, output } of held) {
    const unit = units[place];
    if (unit === undefined) throw new Error(`A call is of no unit: ${place}.`);
    const usd = (input * unit.price.input + output * unit.price.output) * factor;
    parts.set(workloadId, [...(parts.get(workloadId) ?? []), { unit, requests, usd }]);
  }
  return parts;
}

const partsOf = (whose: ReadonlyMap<string, readonly Part[]>, id: string): readonly Part[] => {
  const parts = whose.get(id);
  if (parts === undefined) throw new Error(`Nobody knows whose calls are in workload ${id}.`);
  return parts;
};

/** Decisions that tell an audit of every workload with work that may wait that all of it may: what would move then is movable. */
function told(report: Report, audit: EvaluatedAudit): Histories {
  const whose = wholeOf(audit);
  const classes: readonly LatencyClass[] = ['scheduled', 'near-real-time', 'real-time'];
  return new Map(
    report.workloads.map(({ id }) => {
      const truths = partsOf(whose, id).map(({ unit }) => unit.truth);
      const slowest = classes.find((one) => truths.includes(one)) ?? 'real-time';
      return [id, [decision(id, 1, { kind: 'override', latencyClass: slowest, deadlineHours: null })]];
    }),
  );
}

function decision(workloadId: string, id: number, change: Change): Decision {
  return { id, workloadId, change, reason: null, by: 'somebody who knows', at: new Date(PRESENT + id).toISOString() };
}

function momentOf(
  report: Report,
  knowing: Report,
  { units }: EvaluatedAudit,
  whose: ReadonlyMap<string, readonly Part[]>,
  saving: ReadonlySet<string>,
): Moment {
  const known = new Map(knowing.workloads.map((workload) => [workload.id, workload]));
  const stakes = report.workloads.flatMap((workload) =>
    partsOf(whose, workload.id).map(({ unit, requests, usd }) => ({
      place: unit.place,
      saves: saving.has(workload.id),
      stake: stakeOf(workload, known.get(workload.id) ?? workload, unit, { requests, usd }),
    })),
  );
  // A use is judged by the answer that most of its calls got.
  const judged = byUse(units).map((own) => {
    const [unit] = own;
    const places = own.map(({ place }) => place);
    const inIt = stakes.filter(({ place }) => places.includes(place));
    const answered = inIt.map(({ stake }) => stake);
    const [most] = answered.toSorted((a, b) => b.requests - a.requests);
    if (unit === undefined || most === undefined) throw new Error('A use is in no workload of the report.');
    const { archetype, use, truth } = unit;
    const mayAsk = own.every((one) => one.mayAsk);
    const worthAsking = 2 * sum(inIt.filter(({ saves }) => saves)) >= sum(inIt);
    return { archetype, use, truth, mayAsk, verdict: mostOf(answered), pRealTime: most.pRealTime, worthAsking };
  });
  return { stakes: stakes.map(({ stake }) => stake), judged };
}

const sum = (stakes: readonly { stake: Stake }[]): number => stakes.reduce((all, { stake }) => all + stake.requests, 0);

/** The units of each use: one, or one for each customer. */
function byUse(units: readonly KnownUnit[]): KnownUnit[][] {
  const uses = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    const key = `${unit.archetype}/${unit.use}`;
    uses.set(key, [...(uses.get(key) ?? []), unit]);
  }
  return [...uses.values()];
}

function mostOf(stakes: readonly Stake[]): Verdict {
  const requests = new Map<Verdict, number>();
  for (const stake of stakes)
    requests.set(stake.latencyClass, (requests.get(stake.latencyClass) ?? 0) + stake.requests);
  const [most] = [...requests].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'undecided';
}

/** A way whose answers come within minutes. */
const MINUTES_HOURS = 5 / 60;

function stakeOf(
  workload: ReportWorkload,
  knowing: ReportWorkload,
  unit: KnownUnit,
  { requests, usd }: Pick<Part, 'requests' | 'usd'>,
): Stake {
  const { archetype, use, truth, callByCall, once } = unit;
  const { way, outcome } = workload;
  const window = workload.ways?.find((one) => one.way === way)?.windowHours ?? null;
  const moved =
    outcome !== 'moved' || way === null
      ? null
      : { slow: window === null || window > MINUTES_HOURS, oneByOne: way === 'batch' };
  // What waits no longer than minutes only moves where that is known of all of the workload.
  const movable = truth !== 'real-time' && callByCall && (knowing.outcome === 'moved' || isWronglyBlocked(knowing));
  const { latencyClass, probabilities } = workload;
  // Work whose money is no month's has none there; what is unknown may be a month's.
  const monthly = workload.monthly.current !== 0;
  const said = { latencyClass, pRealTime: probabilities['real-time'], moved, movable, monthly };
  return { archetype, use, truth, callByCall, once, usd, requests, ...said };
}

/** Work of single calls that is taken for a chain of them: it could move, whatever is said of it. */
function isWronglyBlocked({ verdict, batch }: ReportWorkload): boolean {
  return verdict === 'cannot' && batch.blockers.some(({ code }) => code === 'dependent-calls');
}

/** Answers the question that stands first, for all workloads of it of which the same is true. False where nothing is asked. */
function answerFirst(report: Report, histories: Histories, whose: ReadonlyMap<string, readonly Part[]>): boolean {
  const [first] = openQuestions(report.workloads);
  if (first === undefined) return false;
  const answers = first.workloads.map(({ id }) => ({ id, answer: honestAnswer(first.id, inMind(partsOf(whose, id))) }));
  const [leading] = answers;
  for (const { id, answer } of answers) {
    if (answer === leading?.answer) answered(histories, id, { kind: 'answer', question: first.id, answer });
  }
  return true;
}

/** Answers every open question. */
function answerAll(report: Report, histories: Histories, whose: ReadonlyMap<string, readonly Part[]>): boolean {
  const open = openQuestions(report.workloads);
  for (const { id: question, workloads } of open) {
    for (const { id } of workloads) {
      answered(histories, id, { kind: 'answer', question, answer: honestAnswer(question, inMind(partsOf(whose, id))) });
    }
  }
  return open.length > 0;
}

function answered(histories: Histories, id: string, change: Change): void {
  const before = histories.get(id) ?? [];
  histories.set(id, [...before, decision(id, before.length + 1, change)]);
}

/** Decisions that all of these workloads may wait. */
function waitingOf(ids: readonly string[]): Histories {
  const waiting: Change = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null };
  return new Map(ids.map((id) => [id, [decision(id, 1, waiting)]]));
}

/** Workloads that ask, and how many of them would not move even if all of them might wait. */
async function questionsOf(
  report: Report,
  concluded: (decisions: Histories) => Promise<Report>,
): Promise<JudgedAudit['questions']> {
  const ids = openQuestions(report.workloads).flatMap(({ workloads }) => workloads.map(({ id }) => id));
  const ifAllWait = await concluded(waitingOf(ids));
  const stays = ifAllWait.workloads.filter(({ id, outcome }) => ids.includes(id) && outcome !== 'moved');
  return { asked: ids.length, idle: stays.length };
}
