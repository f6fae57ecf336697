import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Arrivals, datedArrivals } from '@/lib/workloads/profile/arrivals';
import { weekGrid } from '@/lib/workloads/profile/schedule/week-grid';
import { OverTimeChart } from './over-time-chart';
import { TimeZonePicker } from './time-zone-picker';
import { WeekChart } from './week-chart';

const WHY_NOTHING = {
  untimed: {
    title: 'The log has no timestamps',
    says: 'Without them, Whowaits can’t show when the workload runs. Import a log with a time column, such as started_at.',
  },
  undated: {
    title: 'The log has no dates',
    says: 'Its times count from a start that it does not name, so hours and weekdays are unknown. Import it again and enter its start.',
  },
  uncounted: {
    title: 'No counts are available',
    says: 'An earlier version of Whowaits made this audit. Import the log again to see when it runs.',
  },
} as const;

/** When the requests of a workload start. `arrivals` null: its log has no timestamps. */
export function TimeSection({ arrivals, timeZone }: { arrivals: Arrivals | null; timeZone: string }) {
  const dated = datedArrivals(arrivals);
  const grid = dated === null ? null : weekGrid(dated, timeZone);
  const why = arrivals === null ? 'untimed' : dated === null ? 'undated' : 'uncounted';
  return (
    <Section id="time" title="When it runs" lead="When requests start, in the time zone that you choose.">
      {dated === null || grid === null ? (
        <Notice look="plain" title={WHY_NOTHING[why].title}>
          <p>{WHY_NOTHING[why].says}</p>
        </Notice>
      ) : (
        <>
          <TimeZonePicker timeZone={timeZone} />
          <div className="mt-4 grid gap-4 lg:grid-cols-2">
            <WeekChart grid={grid} timeZone={timeZone} />
            {dated.overTime !== null && (
              <OverTimeChart overTime={dated.overTime} schedule={dated.schedule} timeZone={timeZone} />
            )}
          </div>
        </>
      )}
    </Section>
  );
}
