import { sumUsd } from '../../cost/money';
import { askableQuestion } from '../../latency/askable';
import type { Verdict } from '../../latency/latency-class';
import { QUESTIONS, type QuestionId } from '../../latency/questions';
import type { ReportWorkload } from '../report';
import { askedOf, saidOf, signalsOf } from './said-of';

/** A question that workloads of one application ask. One answer may be given for all of them at once. */
export type OpenQuestion = {
  id: QuestionId;
  /** What the question is about: a class that is open, or one that is checked where the work moves or stays. */
  about: 'open' | 'move' | 'stay';
  text: string;
  /** Why it is asked after an earlier answer; null where none was given. */
  why: string | null;
  /** What its workloads share: the application, else provider and model. */
  of: string;
  workloads: readonly Pick<ReportWorkload, 'id' | 'name' | 'worthUsd'>[];
  /** USD a month that the answers are worth at most; null where no price is known of any of its workloads. */
  worthUsd: number | null;
  /** The loss that is expected without the answers, in USD a month. Questions of one list stand in its order. */
  stakeUsd: number;
  /** Workloads without a known price, which are not in `worthUsd`. */
  unknown: number;
  /** The classes that each answer leads to, most frequent first. */
  answers: { id: string; text: string; becomes: readonly Verdict[] }[];
};

/**
 * The questions of an audit by application: first about open classes, of which nothing is recommended until they are answered, then
 * checks of what stays; each those with the largest expected loss first. Then those of unknown worth. Checks of what moves already follow,
 * as their answers can only take from it, then what is worth nothing. Work on a cheaper tier is left out, because it has moved already.
 */
export function openQuestions(workloads: readonly ReportWorkload[]): OpenQuestion[] {
  const groups = new Map<string, ReportWorkload[]>();
  for (const workload of workloads) {
    const id = askedOf(workload);
    if (id === null || workload.verdict === 'done') continue;
    const key = JSON.stringify([id, aboutOf(workload), sharedBy(workload), workload.questionWhy ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), workload]);
  }
  return [...groups.values()]
    .map(openQuestion)
    .sort(
      (a, b) =>
        place(a) - place(b) || b.stakeUsd - a.stakeUsd || (b.worthUsd ?? 0) - (a.worthUsd ?? 0) || compare(a, b),
    );
}

/** What is asked of a workload. */
export function aboutOf({ question, outcome }: ReportWorkload): OpenQuestion['about'] {
  if (question !== null) return 'open';
  return outcome === 'moved' ? 'move' : 'stay';
}

/** What the workloads of one question share. */
export function sharedBy({ application, provider, model }: ReportWorkload): string {
  return application ?? `${provider ?? 'unknown provider'}/${model ?? 'unknown model'}`;
}

function openQuestion(workloads: readonly ReportWorkload[]): OpenQuestion {
  const [first] = workloads;
  const id = first === undefined ? null : askedOf(first);
  if (first === undefined || id === null) throw new Error('A group of questions has a workload that asks.');
  const worth = workloads.flatMap(({ worthUsd }) => worthUsd ?? []);
  const each = workloads.map((workload) => askableQuestion(id, signalsOf(workload), saidOf(workload)));
  return {
    id,
    about: aboutOf(first),
    text: QUESTIONS[id].text,
    why: first.questionWhy ?? null,
    of: sharedBy(first),
    workloads: workloads
      .map(({ id, name, worthUsd }) => ({ id, name, ...(worthUsd === undefined ? {} : { worthUsd }) }))
      .sort((a, b) => (b.worthUsd ?? 0) - (a.worthUsd ?? 0) || a.name.localeCompare(b.name, 'en')),
    worthUsd: worth.length === 0 ? null : sumUsd(worth),
    stakeUsd: sumUsd(workloads.flatMap(({ stakeUsd }) => stakeUsd ?? [])),
    unknown: workloads.length - worth.length,
    answers: QUESTIONS[id].answers.map(({ id: answerId, text }, at) => ({
      id: answerId,
      text,
      becomes: byFrequency(each.flatMap(({ answers }) => answers[at]?.becomes ?? [])),
    })),
  };
}

function place({ worthUsd, about }: OpenQuestion): number {
  if (worthUsd === 0) return 4;
  if (about === 'move') return 3;
  if (worthUsd === null) return 2;
  return about === 'open' ? 0 : 1;
}

const compare = (a: OpenQuestion, b: OpenQuestion): number =>
  b.workloads.length - a.workloads.length || a.of.localeCompare(b.of, 'en') || a.text.localeCompare(b.text, 'en');

function byFrequency(classes: readonly Verdict[]): Verdict[] {
  const counts = new Map<Verdict, number>();
  for (const name of classes) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
