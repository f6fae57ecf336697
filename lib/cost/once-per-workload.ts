import { FIGURES, type Figures } from './its-own-figures';
import type { WorkloadInput } from './workload-input';

/** The figures of each workload, those of one function at one place: a map for each function takes several times as long. */
const known = new WeakMap<WorkloadInput, unknown[]>();
let functions = 0;
// Most figures are asked for of the same workload one after the other.
let last: WorkloadInput | null = null;
let ofLast: unknown[] = [];

function knownOf(input: WorkloadInput): unknown[] {
  if (input === last) return ofLast;
  last = input;
  ofLast = input[FIGURES] === undefined ? besideIt(input) : onIt(input, input[FIGURES]);
  return ofLast;
}

function besideIt(input: WorkloadInput): unknown[] {
  const before = known.get(input);
  const figures = before ?? [];
  if (before === undefined) known.set(input, figures);
  return figures;
}

function onIt(input: WorkloadInput, figures: Figures): unknown[] {
  // A copy with other numbers came with the figures of its original.
  if (figures.of === input) return figures.known;
  // As long as it gets.
  const made = new Array<unknown>(functions);
  input[FIGURES] = { of: input, known: made };
  return made;
}

/** Makes a figure that no assumption changes once per workload. Moving an assumption asks for it again and again. */
export function oncePerWorkload<Figure extends object | number | boolean | null>(
  make: (input: WorkloadInput) => Figure,
): (input: WorkloadInput) => Figure {
  const place = functions;
  functions += 1;
  return (input) => {
    const figures = knownOf(input);
    const before = figures[place];
    if (before !== undefined) return before as Figure;
    const figure = make(input);
    figures[place] = figure;
    return figure;
  };
}
