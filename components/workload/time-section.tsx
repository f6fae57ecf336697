import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Arrivals } from '@/lib/workloads/arrivals';
import { weekGrid } from '@/lib/workloads/week-grid';
import { OverTimeChart } from './over-time-chart';
import { TimeZonePicker } from './time-zone-picker';
import { WeekChart } from './week-chart';

/** When the requests of a workload start. `arrivals` null: its log has no time stamps. */
export function TimeSection({ arrivals, timeZone }: { arrivals: Arrivals | null; timeZone: string }) {
  const grid = arrivals === null ? null : weekGrid(arrivals, timeZone);
  return (
    <Section id="time" title="When it runs" lead="Starts of requests, counted in the time zone you choose.">
      {arrivals === null || grid === null ? (
        <Notice look="plain" title={arrivals === null ? 'The log has no time stamps' : 'Nothing was counted'}>
          <p>
            {arrivals === null
              ? 'So there is no shape in time to show, and none to judge by. Import a log with a time column, such as started_at.'
              : 'This audit is from an earlier version of Offpeak. Import the log again to see when it runs.'}
          </p>
        </Notice>
      ) : (
        <>
          <TimeZonePicker timeZone={timeZone} />
          <div className="mt-4 grid gap-4 lg:grid-cols-2">
            <WeekChart grid={grid} timeZone={timeZone} />
            {arrivals.overTime !== null && (
              <OverTimeChart overTime={arrivals.overTime} schedule={arrivals.schedule} timeZone={timeZone} />
            )}
          </div>
        </>
      )}
    </Section>
  );
}
