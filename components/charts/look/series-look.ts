import type { Verdict } from '@/lib/latency/latency-class';

/** How an area is filled, so that series differ without their colours too. */
export type Pattern = 'solid' | 'diagonal' | 'back' | 'dots' | 'rows' | 'columns' | 'grid';

/** `color` is a token of globals.css. */
export type SeriesLook = { color: string; pattern: Pattern };

export const CLASS_LOOKS: Record<Verdict, SeriesLook> = {
  undecided: { color: 'var(--undecided-fill)', pattern: 'dots' },
  'real-time': { color: 'var(--real-time-fill)', pattern: 'solid' },
  'near-real-time': { color: 'var(--near-real-time-fill)', pattern: 'diagonal' },
  scheduled: { color: 'var(--scheduled-fill)', pattern: 'rows' },
};

/** For series that are named by the log, the largest first. The last is for all others. */
const NAMED_LOOKS: readonly SeriesLook[] = [
  { color: 'var(--series-1)', pattern: 'solid' },
  { color: 'var(--series-2)', pattern: 'diagonal' },
  { color: 'var(--series-3)', pattern: 'dots' },
  { color: 'var(--series-4)', pattern: 'rows' },
  { color: 'var(--series-5)', pattern: 'back' },
  { color: 'var(--series-6)', pattern: 'columns' },
  { color: 'var(--control)', pattern: 'grid' },
];

export function lookOfNamed(place: number): SeriesLook {
  return NAMED_LOOKS[Math.min(place, NAMED_LOOKS.length - 1)] ?? CLASS_LOOKS.undecided;
}
