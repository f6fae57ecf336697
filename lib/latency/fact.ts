import { classDueWithin } from './due';
import { LATENCY_CLASSES, type LatencyClass } from './latency-class';

/**
 * What somebody who knows the work has said of it: the classes that this leaves, and the deadline in hours if it gives one. `open` says
 * what it leaves open, for people; null where it leaves one class.
 */
export type Fact = { classes: readonly LatencyClass[]; deadlineHours: number | null; open: string | null };

/** All facts together. `overruled`: a later one contradicts an earlier one, which then no longer counts. */
export type Established = Fact & { overruled: boolean };

const NOTHING: Established = { classes: LATENCY_CLASSES, deadlineHours: null, open: null, overruled: false };

/** Facts together, oldest first. Each narrows what the ones before it leave. One that contradicts them replaces them. */
export function establish(facts: readonly Fact[]): Established {
  return facts.reduce<Established>((known, fact) => {
    const classes = known.classes.filter((name) => fact.classes.includes(name));
    if (classes.length === 0) return { ...fact, overruled: true };
    const deadlineHours = fact.deadlineHours ?? known.deadlineHours;
    return { classes, deadlineHours, open: fact.open ?? known.open, overruled: known.overruled };
  }, NOTHING);
}

/** A deadline in hours after the input is known, as a fact. */
export function dueWithin(deadlineHours: number): Fact {
  return { classes: [classDueWithin(deadlineHours)], deadlineHours, open: null };
}
