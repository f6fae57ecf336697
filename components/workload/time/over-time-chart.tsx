import { ColumnChart } from '@/components/charts/column-chart';
import { Savable } from '@/components/charts/save/savable';
import { formatLocalDay, formatLocalTime } from '@/lib/wording/date';
import { plural } from '@/lib/wording/number';
import { percent } from '@/lib/wording/percent';
import { type Schedule, scheduleInWords } from '@/lib/workloads/profile/schedule/schedule';
import { offsetMinutes } from '@/lib/workloads/profile/time-zone';
import { FiguresTable } from '../figures-table';
import { byDay, type OverTime, scheduleMarks } from './over-time';

const HOUR_MS = 3_600_000;

/** Requests over time, with marks at the runs that the detected schedule predicts. */
export function OverTimeChart(props: { overTime: OverTime; schedule: Schedule | null; timeZone: string }) {
  const { overTime, schedule, timeZone } = props;
  const { fromMs, stepMs, counts } = overTime;
  const toMs = fromMs + counts.length * stepMs;
  const step = stepMs <= HOUR_MS ? 'an hour' : 'a day';
  const most = Math.max(0, ...counts);
  const runs = schedule === null ? 'It does not run on a schedule.' : scheduleSentence(schedule, timeZone, fromMs);
  const says = `${runs} At most ${plural(most, 'request')} ${step}.`;
  return (
    <div className="panel p-4">
      <h3 className="font-medium">Requests over time</h3>
      <p className="mt-1 text-ink-soft">{says}</p>
      <Savable className="mt-4" title="Requests over time" says={says}>
        <ColumnChart
          values={counts}
          fill="fill-accent"
          height="h-40"
          marks={schedule === null ? [] : scheduleMarks(overTime, schedule)}
        />
        <p aria-hidden="true" className="mt-1 flex justify-between text-xs text-ink-faint">
          <span>{formatLocalTime(fromMs, timeZone)}</span>
          <span>{formatLocalTime(toMs, timeZone)}</span>
        </p>
        {schedule !== null && (
          <p aria-hidden="true" className="mt-1 flex items-center gap-2 text-xs text-caution">
            <span className="h-3 w-0.5 bg-caution" /> {scheduleInWords(schedule, offsetMinutes(timeZone, fromMs))}
          </p>
        )}
      </Savable>
      <FiguresTable
        label={`Requests by day, ${timeZone}`}
        head={['Day', 'Requests']}
        rows={byDay(overTime, (ms) => formatLocalDay(ms, timeZone))}
      />
    </div>
  );
}

function scheduleSentence(schedule: Schedule, timeZone: string, atMs: number): string {
  const words = scheduleInWords(schedule, offsetMinutes(timeZone, atMs));
  return `It runs ${words} and kept ${percent(schedule.kept)} of the scheduled runs. They hold ${percent(schedule.share)} of its requests.`;
}
