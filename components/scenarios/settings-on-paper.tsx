import { LIMIT_NAMES, LIMITS } from '@/lib/cost/assumptions/limits';
import { ASSUMPTION_NAMES, aboutAssumption } from '@/lib/cost/assumptions/table';
import type { Scenario } from '@/lib/scenarios/scenario';
import { percent } from '@/lib/wording/percent';
import { formatIn, type Unit } from '@/lib/wording/unit';
import { changesOf } from './scenario-changes';
import { MOVING_LABELS, PROVIDED_LABELS } from './scenario-editor';

/** What each scenario changes, as text: on paper nobody fills fields in. */
export function SettingsOnPaper(props: {
  columns: readonly { key: number; name: string; scenario: Scenario }[];
  /** Null until they are read. */
  workloads: readonly { id: string; name: string }[] | null;
}) {
  const nameOf = (id: string) => props.workloads?.find((one) => one.id === id)?.name ?? 'A workload';
  return (
    <section aria-labelledby="settings-on-paper" className="mt-6 hidden print:block">
      <h2 id="settings-on-paper" className="text-base font-semibold tracking-tight">
        What the scenarios change
      </h2>
      <dl className="mt-2 grid gap-2">
        {props.columns.map(({ key, name, scenario }) => (
          <div key={key}>
            <dt className="font-medium">{name}</dt>
            {settingsOf(scenario, nameOf).map((says) => (
              <dd key={says}>{says}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function settingsOf(scenario: Scenario, nameOf: (id: string) => string): string[] {
  const { moving, providedBy, volume, growth, assume } = scenario;
  return [
    `What moves: ${MOVING_LABELS[moving].toLowerCase()}`,
    `Where it runs: ${PROVIDED_LABELS[providedBy].toLowerCase()}`,
    ...(volume === 1 ? [] : [`Requests: ${formatIn(volume, 'factor')} those of today`]),
    ...(growth === 0 ? [] : [`Growth of requests a month: ${percent(growth)}`]),
    ...Object.entries(assume).map(([name, value]) => assumedSays(name, value)),
    ...changesOf(scenario, nameOf).map(({ says }) => says),
  ];
}

function assumedSays(name: string, value: Scenario['assume'][string]): string {
  const { label, unit } = settingOf(name);
  if (typeof value === 'boolean') return `${label}: ${value ? 'yes' : 'no'}`;
  if (typeof value === 'number') return `${label}: ${formatIn(value, unit)}`;
  if ('review' in value) return `${label}: as for ${value.review}`;
  return `${label}: ${formatIn(value.base, unit)} (${formatIn(value.low, unit)} to ${formatIn(value.high, unit)})`;
}

/** What the name of an assumption, for all or for one provider, or of a limit means. */
function settingOf(name: string): { label: string; unit: Unit } {
  const assumption = ASSUMPTION_NAMES.find((one) => one === name);
  if (assumption !== undefined) {
    const { label, domain } = aboutAssumption(assumption);
    return { label, unit: domain.unit };
  }
  const limit = LIMIT_NAMES.find((one) => one === name);
  return limit === undefined ? { label: name, unit: 'count' } : LIMITS[limit];
}
