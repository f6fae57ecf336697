import type { Progress } from './audit-input';

/** The steps of an audit that take time, as they are shown. */
export const STAGES = {
  opening: 'Opening the file',
  checking: 'Checking that the file arrived complete',
  unpacking: 'Reading the file',
  reading: 'Mapping requests to columns',
  profiling: 'Measuring workloads',
  pricing: 'Tagging and pricing workloads',
} as const;

/** From where to where each step takes the whole, about as large logs do. `counts`: its bytes say how far it is. */
const SPANS: Readonly<Record<string, { from: number; to: number; counts: boolean }>> = {
  [STAGES.opening]: { from: 0, to: 0.05, counts: true },
  [STAGES.checking]: { from: 0, to: 0.05, counts: true },
  [STAGES.unpacking]: { from: 0.05, to: 0.2, counts: true },
  [STAGES.reading]: { from: 0.2, to: 0.6, counts: true },
  [STAGES.profiling]: { from: 0.6, to: 0.85, counts: false },
  [STAGES.pricing]: { from: 0.85, to: 1, counts: false },
};

/** How much of the whole audit is done (0 to 1), so that a bar does not go back between steps; null while nobody knows, as in a queue. */
export function shareDone(at: Pick<Progress, 'stage' | 'bytesRead' | 'bytesTotal'>): number | null {
  const span = SPANS[at.stage];
  if (span === undefined) return null;
  const within = span.counts && at.bytesTotal > 0 ? Math.min(1, at.bytesRead / at.bytesTotal) : 0;
  return span.from + within * (span.to - span.from);
}

/** Rows a second since reading began; null once the rows are read, after which it would only fall. */
export function readingRate(at: Pick<Progress, 'stage' | 'rowsRead'>, seconds: number): number | null {
  return at.stage === STAGES.unpacking && at.rowsRead > 0 && seconds > 0.2 ? Math.round(at.rowsRead / seconds) : null;
}
