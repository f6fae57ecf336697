import { SCHEDULED_FROM_HOURS, WATCHED_HOURS } from '../../due';
import type { Evidence } from '../../latency-class';
import { weigh } from '../../weigh';
import { saidDeadline } from '../../words/said-deadline';
import type { Signal } from '../signal';

function inWords(hours: number): string {
  const rounded = (n: number) => Number(n.toPrecision(3)).toString();
  if (hours < 1 / 60) return `${rounded(hours * 3600)} s`;
  if (hours < 1) return `${rounded(hours * 60)} min`;
  return hours === 1 ? '1 hour' : `${rounded(hours)} hours`;
}

/** A time in a sentence may be something else: the length of a call, or the age of a record. */
const SAID_FACTOR = 0.7;

function evidenceOf(hours: number, due: string, factor: number): Evidence[] {
  const notHours = () => weigh('deadline-not-hours', hours, `${due}, which is shorter than a batch window.`, factor);
  if (hours <= WATCHED_HOURS) return [weigh('deadline-seconds', hours, `${due}.`, factor), notHours()];
  const watched = weigh('deadline-nobody-watches', hours, `${due}, so nobody watches it run.`, factor);
  if (hours < SCHEDULED_FROM_HOURS) return [weigh('deadline-minutes', hours, `${due}.`, factor), watched, notHours()];
  return [
    weigh('deadline-hours', hours, `${due}.`, factor),
    watched,
    weigh('deadline-not-minutes', hours, `${due}, so minutes do not matter.`, factor),
  ];
}

/** The deadline after the input is known: as declared, else as the description or the trigger says. */
export const deadline: Signal = ({ deadlineHours, workflow, words }) => {
  if (deadlineHours !== null) return evidenceOf(deadlineHours, `Declared due within ${inWords(deadlineHours)}`, 1);
  if (workflow === null) return null;
  for (const { source, text } of [...words, { source: 'trigger', text: workflow.trigger ?? '' }]) {
    const said = saidDeadline(text);
    if (said !== null)
      return evidenceOf(said, `The ${source} says that it is due within ${inWords(said)}`, SAID_FACTOR);
  }
  return null;
};
