import { HeatMap } from '@/components/charts/heat-map';
import { Savable } from '@/components/charts/save/savable';
import { formatClock } from '@/lib/wording/date';
import { plural } from '@/lib/wording/number';
import { percent } from '@/lib/wording/percent';
import { FiguresTable } from '../figures-table';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => formatClock(hour));

/** The hour-by-weekday heat map of a workload, with the sentence and the table that say the same. */
export function WeekChart({ grid, timeZone }: { grid: readonly (readonly number[])[]; timeZone: string }) {
  const says = weekSentence(grid);
  return (
    <div className="panel p-4">
      <h3 className="font-medium">Hours of the week</h3>
      <p className="mt-1 text-ink-soft">{says}</p>
      <Savable className="mt-4" title={`Hours of the week, ${timeZone}`} says={says}>
        <div className="grid grid-cols-[2.25rem_1fr] gap-x-2 text-xs text-ink-faint">
          <ul aria-hidden="true" className="grid h-42 grid-rows-7 items-center">
            {WEEKDAYS.map((day) => (
              <li key={day}>{day.slice(0, 3)}</li>
            ))}
          </ul>
          <HeatMap rows={grid} height="h-42" />
          <span />
          <ul aria-hidden="true" className="mt-1 grid grid-cols-4">
            {[0, 6, 12, 18].map((hour) => (
              <li key={hour}>{HOURS[hour]}</li>
            ))}
          </ul>
        </div>
      </Savable>
      <FiguresTable
        label={`Requests by weekday and hour, ${timeZone}`}
        head={['Weekday', ...HOURS]}
        rows={grid.map((row, day) => [WEEKDAYS[day] ?? '', ...row])}
      />
    </div>
  );
}

/** Names the busiest hour of the week and counts the hours without requests. */
export function weekSentence(grid: readonly (readonly number[])[]): string {
  const cells = grid.flatMap((row, day) => row.map((count, hour) => ({ day, hour, count })));
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const busiest = cells.reduce((most, cell) => (cell.count > most.count ? cell : most), { day: 0, hour: 0, count: 0 });
  const silent = cells.filter(({ count }) => count === 0).length;
  const busy = `Busiest on ${WEEKDAYS[busiest.day]} from ${HOURS[busiest.hour]}: ${plural(busiest.count, 'request')}, ${percent(busiest.count / Math.max(1, total))} of all.`;
  return silent === 0
    ? `${busy} Every hour of the week has requests.`
    : `${busy} ${silent} of the 168 hours of the week have no requests.`;
}
