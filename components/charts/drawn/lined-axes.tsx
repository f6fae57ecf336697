import { AXIS_LINE, GRID_LINE, TICK } from './axis-look';

/** A line of an axis, in pixels from the left or from the top, and what stands at it. */
export type Tick = { at: number; lines: readonly string[] };

/** Where the axes of a drawing of our own cross, in pixels. */
export type Plot = { left: number; right: number; top: number; bottom: number };

const MARK = 6;
/** From a line of text to the next. */
export const LINE_HEIGHT = 14;
/** From the middle of a line of text to its foot. */
const HALF_LETTER = 4;

/** The axis at the foot, with a grid line at each tick. */
export function FootAxis({ plot, ticks }: { plot: Plot; ticks: readonly Tick[] }) {
  const { left, right, top, bottom } = plot;
  return (
    <g>
      {ticks.map(({ at, lines }) => (
        <g key={at}>
          <path d={`M${at} ${top}V${bottom}`} stroke={GRID_LINE} />
          <path d={`M${at} ${bottom}v${MARK}`} stroke={AXIS_LINE} />
          <text x={at} y={bottom + MARK + LINE_HEIGHT - 1} textAnchor="middle" {...TICK}>
            {lines.join(' ')}
          </text>
        </g>
      ))}
      <path d={`M${left} ${bottom}H${right}`} stroke={AXIS_LINE} />
    </g>
  );
}

/** The axis at the left. Its names may have several lines; numbers have marks and grid lines. */
export function SideAxis({ plot, ticks, isLined }: { plot: Plot; ticks: readonly Tick[]; isLined: boolean }) {
  const { left, right, top, bottom } = plot;
  return (
    <g>
      {ticks.map(({ at, lines }) => (
        <g key={at}>
          {isLined && <path d={`M${left} ${at}H${right}`} stroke={GRID_LINE} />}
          {isLined && <path d={`M${left - MARK} ${at}h${MARK}`} stroke={AXIS_LINE} />}
          {lines.map((line, place) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one name
              key={place}
              x={left - MARK - 2}
              y={at + HALF_LETTER + (place - (lines.length - 1) / 2) * LINE_HEIGHT}
              textAnchor="end"
              {...TICK}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      <path d={`M${left} ${top}V${bottom}`} stroke={AXIS_LINE} />
    </g>
  );
}
