import { DataTable } from '@/components/tables/data-table';
import type { PlanEntry } from '@/lib/plans/plan/plan';
import { replayTable } from '@/lib/plans/plan/plan-tables';
import { percent } from '@/lib/wording/percent';
import { PlanPart } from './plan-part';

const TITLE = 'Replay of the log';

/** The arrivals of the log, sent by the plan, or why there is no replay. */
export function ReplayPanel({ entry: { replay, noReplay, files } }: { entry: PlanEntry }) {
  if (replay === null || files === null) return <PlanPart id="replay" title={TITLE} says={[noReplay ?? '']} />;
  return (
    <PlanPart
      id="replay"
      title={TITLE}
      says={[`Of the requests in the log, ${percent(replay.inTime)} would have been answered in time.`]}
    >
      <DataTable table={replayTable(replay, files.records)} />
    </PlanPart>
  );
}

/** As tall as what comes, so that nothing moves. */
export function ReplayComing() {
  return <PlanPart id="replay" title={TITLE} says={['Reading the arrivals of the log…']} />;
}
