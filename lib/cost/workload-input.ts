import type { Rate } from '../pricing/catalogue/rate';
import type { Way } from '../pricing/lookup/way';
import type { BilledKind, BilledPart } from '../workloads/billed-kind';
import type { ContextBand } from '../workloads/profile/tokens/context-band';
import type { ReviewKind } from '../workloads/review-kind';

/** The cost of a listed workflow without tokens. `batchRatio` is the batch price over the standard price, null where unknown. */
export type FlatCost = { usdPerRequest: number; batchRatio: number | null };

/**
 * The least and the most tokens where some requests have no counts. `bands` has the estimate between. `unknown` means that too
 * few requests have counts, so that the tokens can't be priced.
 */
export type TokenDoubt = { low: readonly ContextBand[]; high: readonly ContextBand[] } | 'unknown';

/** The input of the price of one workload. Requests and tokens are those of the log, and `monthlyFactor` turns them into a month. */
export type WorkloadInput = {
  provider: string | null;
  bands: readonly ContextBand[];
  /** Absent where every request has token counts. */
  tokenDoubt?: TokenDoubt;
  requests: number;
  monthlyFactor: number;
  /** The rates of synchronous work: those of the standard tier, or of priority where the work is paid at that. */
  standardRates: readonly Rate[];
  /** The rates of the current tier. */
  currentRates: readonly Rate[];
  /** The way that the net compares with the synchronous bill. `batchRates` are its rates. */
  way: Way;
  /** Includes the stacking rule for cached tokens. Null where there is no batch. */
  batchRates: readonly Rate[] | null;
  /** Null where the provider does not sell the model on flex. */
  flexRates: readonly Rate[] | null;
  /** The cost in the log, in USD. Null unless every request has one. */
  billedUsd: number | null;
  /** What that cost is. Absent where the log has no costs, and where it is of several kinds. */
  billedKind?: BilledKind;
  /** The parts of that cost, where it is of several kinds. */
  billedParts?: readonly BilledPart[];
  /** The list prices of the current tier. Only where prices of this installation differ from them. */
  listedRates?: readonly Rate[];
  /** Only where there are no tokens to price. */
  flatCost?: FlatCost;
  /** Null where there is no deadline. */
  deadlineHours: number | null;
  /** Hours after which a batch expires and its unfinished work runs synchronously. Null where batches do not expire. */
  expiryHours: number | null;
  runsPerMonth: number;
  meanBytesPerRequest: number | null;
  /** The share of its output (above 0 to 1) that is of answers in thinking mode, which costs more on some models. Absent where none is known. */
  thoughtShare?: number;
  /** What its answers are for, which decides the share to review. Absent where nobody chose. */
  reviewKind?: ReviewKind | undefined;
  [KEPT_FIGURES]?: KeptFigures;
};

/** Where a workload that a slider makes keeps its figures. */
export const KEPT_FIGURES = Symbol('figures');

/** The figure of each function at its place, and whose they are. */
type KeptFigures = { of: object | null; known: unknown[] };

/** For a workload that is gone a moment later: its figures then stand on it, where those of others would have to be cleaned up. */
export const ITS_OWN: KeptFigures = { of: null, known: [] };

/** The figures of each workload, those of one function at one place: a map for each function takes several times as long. */
const known = new WeakMap<WorkloadInput, unknown[]>();
let functions = 0;
// Most figures are asked for of the same workload one after the other.
let last: WorkloadInput | null = null;
let ofLast: unknown[] = [];

function knownOf(input: WorkloadInput): unknown[] {
  if (input === last) return ofLast;
  last = input;
  ofLast = input[KEPT_FIGURES] === undefined ? besideIt(input) : onIt(input, input[KEPT_FIGURES]);
  return ofLast;
}

function besideIt(input: WorkloadInput): unknown[] {
  const before = known.get(input);
  const figures = before ?? [];
  if (before === undefined) known.set(input, figures);
  return figures;
}

function onIt(input: WorkloadInput, figures: KeptFigures): unknown[] {
  // A copy with other numbers came with the figures of its original.
  if (figures.of === input) return figures.known;
  // As long as it gets.
  const made = new Array<unknown>(functions);
  input[KEPT_FIGURES] = { of: input, known: made };
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
