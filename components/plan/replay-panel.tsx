import { DataTable } from '@/components/tables/data-table';
import type { PlanEntry } from '@/lib/plans/plan/plan';
import { replayTable } from '@/lib/plans/plan/plan-tables';
import { percent } from '@/lib/wording/percent';

/** The arrivals of the log, sent by the plan, or why there is no replay. */
export function ReplayPanel({ entry: { replay, noReplay, files } }: { entry: PlanEntry }) {
  if (replay === null || files === null) return <Panel says={noReplay ?? ''} />;
  const table = replayTable(replay, files.records);
  return (
    <Panel says={`Of the requests in the log, ${percent(replay.inTime)} would have been answered in time.`}>
      <DataTable table={table} />
    </Panel>
  );
}

/** As tall as what comes, so that nothing moves. */
export function ReplayComing() {
  return <Panel says="Reading the arrivals of the log…" />;
}

function Panel({ says, children }: { says: string; children?: React.ReactNode }) {
  return (
    <section aria-labelledby="part-replay" className="panel min-h-40 min-w-0 overflow-hidden">
      <div className="px-4 py-3">
        <h3 id="part-replay" className="font-medium">
          Replay of the log
        </h3>
        <p className="mt-1 break-words">{says}</p>
      </div>
      {children}
    </section>
  );
}
