import { useRouter } from 'next/navigation';
import { deleteAt } from '@/components/request/delete-at';
import { postJson } from '@/components/request/post-json';
import { sendJson } from '@/components/request/send-json';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';
import type { Scenario } from '@/lib/scenarios/scenario';
import { scenarioText } from '@/lib/scenarios/scenario-text';
import { formatUtc } from '@/lib/wording/date';
import { formatUsd } from '@/lib/wording/usd';

/** So many are in sight. */
const FEW = 3;

/** A scenario that is kept with the audit. */
export type SavedScenario = { id: string; name: string; scenario: Scenario; savedAt: string };

/** Keeps the scenario that is edited under its name, and lists those that are kept. */
export function SavedScenarios(props: {
  auditId: string;
  saved: readonly SavedScenario[];
  name: string;
  scenario: Scenario;
  /** What they save, USD a month, by their text, so far as it is worked out. */
  savings: ReadonlyMap<string, number>;
  /** No other can be shown beside those that are. */
  full: boolean;
  onOpen: (saved: SavedScenario) => void;
}) {
  const { auditId, saved, name, scenario, savings, full, onOpen } = props;
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const address = `/api/audits/${encodeURIComponent(auditId)}/scenarios`;
  const kept = saved.find((one) => one.name === name.trim());
  const isKept = kept !== undefined && scenarioText(kept.scenario) === scenarioText(scenario);
  const reload = () => router.refresh();
  return (
    <section aria-label="Saved scenarios" className="mt-4 print:hidden">
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className={buttonStyle('primary')}
          disabled={busy || isKept || name.trim() === ''}
          onClick={() =>
            request(async () => {
              const text = scenarioText(scenario);
              if (kept === undefined) return postJson(address, { name: name.trim(), scenario: text });
              return sendJson('PATCH', `${address}/${kept.id}`, { scenario: text });
            }, reload)
          }
        >
          {isKept
            ? `“${name.trim()}” is saved`
            : kept === undefined
              ? `Save “${name.trim()}”`
              : `Replace “${name.trim()}”`}
        </button>
        <p className="min-w-0 flex-1 basis-60 text-ink-soft">
          The address of this page holds all that it shows. A saved scenario also stays with the audit.
        </p>
      </div>
      {error !== null && (
        <p role="alert" className="mt-2 text-danger">
          {error}
        </p>
      )}
      {saved.length > 0 && (
        <details open={saved.length <= FEW} className="opens-on-paper mt-3">
          <summary className="w-fit cursor-pointer font-medium">Saved scenarios ({saved.length})</summary>
          <ul className="mt-3 grid max-w-2xl gap-1">
            {saved.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-2 border-t border-line pt-1">
                <span className="min-w-40 flex-1 break-words">
                  {one.name}
                  <span className="block text-ink-soft">{about(one, savings.get(scenarioText(one.scenario)))}</span>
                </span>
                <button
                  type="button"
                  aria-label={`Open ${one.name}`}
                  className={buttonStyle('secondary')}
                  disabled={full}
                  onClick={() => onOpen(one)}
                >
                  Open
                </button>
                <button
                  type="button"
                  aria-label={`Delete ${one.name}`}
                  className={buttonStyle('quiet')}
                  disabled={busy}
                  onClick={() => request(() => deleteAt(`${address}/${one.id}`), reload)}
                >
                  Delete
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {full && saved.length > 0 && (
        <p className="mt-2 text-ink-soft">Four scenarios are shown. Take one away to open another.</p>
      )}
    </section>
  );
}

function about({ savedAt }: SavedScenario, saving: number | undefined): string {
  const when = `saved ${formatUtc(savedAt)}`;
  return saving === undefined ? when : `Saving ${formatUsd(saving)} a month, ${when}`;
}
