import type { SeriesLook } from './series-look';

/** The lines of a pattern in a square of 6 pixels, in the colour of the paper. */
const LINES: Record<Exclude<SeriesLook['pattern'], 'solid'>, string> = {
  diagonal: 'M-1 1L1 -1M0 6L6 0M5 7L7 5',
  back: 'M-1 5L1 7M0 0L6 6M5 -1L7 1',
  dots: 'M2 3h2M3 2v2',
  rows: 'M0 3H6',
  columns: 'M3 0V6',
  grid: 'M0 3H6M3 0V6',
};

/** The paint of each look, for `fillOf` with the same `id`. `id` is of one drawing, as all drawings of a page share their ids. */
export function LookPatterns({ id, looks }: { id: string; looks: readonly SeriesLook[] }) {
  return (
    <defs>
      {looks.map(({ color, pattern }, at) =>
        pattern === 'solid' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a look is known by its place
          <pattern key={at} id={patternId(id, at)} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={color} />
            <path d={LINES[pattern]} fill="none" stroke="var(--surface)" strokeWidth="1.25" />
          </pattern>
        ),
      )}
    </defs>
  );
}

/** The fill of the look at a place. */
export function fillOf(id: string, looks: readonly SeriesLook[], at: number): string {
  const look = looks[at];
  if (look === undefined || look.pattern === 'solid') return look?.color ?? 'none';
  return `url(#${patternId(id, at)})`;
}

function patternId(id: string, at: number): string {
  return `${id}-look-${at}`;
}
