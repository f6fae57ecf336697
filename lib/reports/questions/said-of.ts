import { type Askable, askable } from '../../latency/askable';
import { factOf, QUESTION_IDS, type QuestionId, questionOf } from '../../latency/questions';
import type { Said, Signals } from '../../latency/settle';
import type { ReportWorkload } from '../report';

/** The tag of a workload by its signals alone. Weak ones are held. */
export function signalsOf({ latencyClass, signalsSay = latencyClass, strength }: ReportWorkload): Signals {
  return { latencyClass: signalsSay, held: signalsSay === 'undecided' || strength === 'weak' };
}

/** What people said of a workload. An answer that this version does not know is left out. */
export function saidOf({ decided, declaredHours, whoWaits }: ReportWorkload): Said {
  return {
    declaredHours: declaredHours ?? null,
    declaredClass: whoWaits?.latencyClass ?? null,
    answers: (decided?.answers ?? []).flatMap(({ question, answer }) => {
      const id = QUESTION_IDS.find((known) => known === question);
      return id === undefined ? [] : { question: id, fact: factOf(id, answer) };
    }),
    hoursSet: decided?.deadlineHours?.value ?? null,
  };
}

/** The question that a workload asks: the one that settles its class, or whether its class is right. Null where it asks none. */
export function askedOf({ question, confirm }: ReportWorkload): QuestionId | null {
  return questionOf(question ?? confirm ?? null);
}

/** The questions that may be answered, the one it asks first. None where a person set its class or its deadline. */
export function askableOf(workload: ReportWorkload): Askable[] {
  if (workload.decided?.latencyClass) return [];
  return askable(signalsOf(workload), saidOf(workload), askedOf(workload));
}

/** Whether its class comes from people: they set it or its deadline, or answered. */
export function decidedByPeople({ decided }: ReportWorkload): boolean {
  return (
    decided !== undefined && (decided.latencyClass ?? decided.deadlineHours ?? decided.answers.at(-1) ?? null) !== null
  );
}
