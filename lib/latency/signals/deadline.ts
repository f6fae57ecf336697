import { weigh } from '../weigh';
import type { Signal } from './signal';

/** Bounds in hours. design.md: real-time under 2 s, near-real-time under 5 min, scheduled from an hour on; between them the shorter class. */
const WATCHED_HOURS = 30 / 3600;
const SCHEDULED_FROM_HOURS = 1;

function inWords(hours: number): string {
  const rounded = (n: number) => Number(n.toPrecision(3)).toString();
  if (hours < 1 / 60) return `${rounded(hours * 3600)} s`;
  if (hours < 1) return `${rounded(hours * 60)} min`;
  return hours === 1 ? '1 hour' : `${rounded(hours)} hours`;
}

/** How long after its input is known the answer is still of use, as declared. */
export const deadline: Signal = ({ workflow }) => {
  const hours = workflow?.deadlineHours ?? null;
  if (hours === null) return null;
  const due = `Declared due within ${inWords(hours)}`;
  if (hours <= WATCHED_HOURS) return weigh('deadline-seconds', hours, `${due}.`);
  return [
    weigh(hours < SCHEDULED_FROM_HOURS ? 'deadline-minutes' : 'deadline-hours', hours, `${due}.`),
    weigh('deadline-nobody-watches', hours, `${due}, so nobody watches it run.`),
  ];
};
