import { buttonStyle } from '@/components/ui/button-style';
import { type Candidate, nameOfModel } from '@/lib/pricing/models/candidate';
import { WAY_WORDS } from '@/lib/reports/words/way-words';
import { AS_ASSESSED, type Scenario } from '@/lib/scenarios/scenario';
import { percent } from '@/lib/wording/percent';
import { formatUsd } from '@/lib/wording/usd';
import type { EditedWorkload } from './edited-workload';

type Change = { part: Part; id: string; says: string };
type Part = 'wishes' | 'classes' | 'volumes' | 'models' | 'modelsOf' | 'discounts' | 'commitments';

/** The changes of single workloads, models and providers, each with a button that takes it back. */
export function ScenarioChanges(props: {
  scenario: Scenario;
  /** Null until they are read. */
  workloads: readonly EditedWorkload[] | null;
  onChange: (scenario: Scenario) => void;
}) {
  const { scenario, workloads, onChange } = props;
  const nameOf = (id: string) =>
    workloads === null
      ? 'A workload'
      : (workloads.find((one) => one.id === id)?.name ?? 'A workload that this audit lacks');
  const changes = changesOf(scenario, nameOf);
  if (changes.length === 0) return null;
  return (
    <div>
      <h2 className="font-medium">Changes of single workloads, models and providers</h2>
      <ul className="mt-2 grid gap-1">
        {changes.map(({ part, id, says }) => (
          <li key={`${part} ${id}`} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 break-words">{says}</span>
            <button
              type="button"
              aria-label={`Take back: ${says}`}
              className={buttonStyle('quiet')}
              onClick={() => {
                const { [id]: _, ...others } = scenario[part];
                onChange({ ...scenario, [part]: others });
              }}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={`${buttonStyle('secondary')} mt-2`}
        onClick={() => {
          const { wishes, classes, volumes, models, modelsOf, discounts, commitments } = AS_ASSESSED;
          onChange({ ...scenario, wishes, classes, volumes, models, modelsOf, discounts, commitments });
        }}
      >
        Take all of them back
      </button>
    </div>
  );
}

/** The changes of single workloads, models and providers in words. `nameOf` names a workload. */
export function changesOf(scenario: Scenario, nameOf: (id: string) => string): Change[] {
  return [
    ...Object.entries(scenario.wishes).map(([id, wish]) => ({
      ...{ part: 'wishes' as const, id },
      says: `${nameOf(id)}: ${wish === 'stay' ? 'stays' : `moves by ${WAY_WORDS[wish].label.toLowerCase()}`}`,
    })),
    ...Object.entries(scenario.classes).map(([id, is]) => ({
      part: 'classes' as const,
      id,
      says: `${nameOf(id)}: ${is}`,
    })),
    ...Object.entries(scenario.volumes).map(([id, times]) => ({
      ...{ part: 'volumes' as const, id },
      says: `${nameOf(id)}: × ${times} requests`,
    })),
    ...Object.entries(scenario.models).map(([id, model]) => ({
      ...{ part: 'models' as const, id },
      says: `${nameOf(id)}: on ${candidateSays(model)}`,
    })),
    ...Object.entries(scenario.modelsOf).map(([id, model]) => ({
      ...{ part: 'modelsOf' as const, id },
      says: `All on ${id}: on ${candidateSays(model)}`,
    })),
    ...Object.entries(scenario.commitments).map(([id, usd]) => ({
      ...{ part: 'commitments' as const, id },
      says: `${id}: at least ${formatUsd(usd)} a month`,
    })),
    ...Object.entries(scenario.discounts).map(([id, share]) => ({
      ...{ part: 'discounts' as const, id },
      says: `${id}: ${percent(share)} off all prices`,
    })),
  ];
}

function candidateSays(candidate: Candidate): string {
  const { factor } = candidate;
  return `${nameOfModel(candidate)}${factor === 1 ? '' : `, × ${factor} tokens`}`;
}
