/**
 * What became of a move. `worked`: it moved and saves what was forecast for its requests. `under`: it saves less, or a part moved.
 * `undone`: it had moved and is back. `gone`: the later log has no such work. `unasked`: it moved without being recommended. `unknown`: what it
 * saves can't be told.
 */
export const MOVE_VERDICTS = ['worked', 'under', 'not-moved', 'undone', 'gone', 'unasked', 'unknown'] as const;
export type MoveVerdict = (typeof MOVE_VERDICTS)[number];

/** A move has worked from this share of the saving that was forecast for the later requests: a forecast is a median, and no promise to the cent. */
export const WORKED_FROM = 0.9;
/** Work is back where less than this share of what had moved still runs so. */
const BACK_BELOW = 0.5;

type Judged = {
  kind: 'recommended' | 'before' | 'unasked';
  /** Requests a month of all its work later, and of what had moved. Null is unknown. */
  requests: { to: number | null; moved: number | null };
  realised: number | null;
  /** The forecast for as many requests as there were. */
  expected: number | null;
  hadMoved: boolean;
  /** The share of the requests that was to run so. */
  share: number | null;
  isGone: boolean;
  isSeen: boolean;
};

export function verdictOf(judged: Judged): MoveVerdict {
  const { kind, requests, realised, expected, hadMoved, share, isGone, isSeen } = judged;
  if (isGone) return 'gone';
  if (!isSeen) return 'unknown';
  if (kind === 'unasked') return realised === null ? 'unknown' : 'unasked';
  const { to, moved } = requests;
  if (moved === 0) return hadMoved ? 'undone' : 'not-moved';
  const planned = to === null || share === null ? null : to * share;
  if (kind === 'before' && planned !== null && moved !== null && moved < BACK_BELOW * planned) return 'undone';
  if (realised === null || expected === null) return 'unknown';
  return realised >= WORKED_FROM * expected ? 'worked' : 'under';
}
