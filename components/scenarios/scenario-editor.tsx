import { useState } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { LIMITS } from '@/lib/cost/assumptions/limits';
import { ASSUMPTION_NAMES, type AssumptionName, aboutAssumption } from '@/lib/cost/assumptions/table';
import { BOUNDS, MOVING, type Moving, PROVIDED_BY, type ProvidedBy, type Scenario } from '@/lib/scenarios/scenario';
import { percent } from '@/lib/wording/percent';
import type { EditedWorkload } from './edited-workload';
import { ModelField } from './model-field';
import { NumberField } from './number-field';
import { ProviderTerms } from './provider-terms';
import { ScenarioChanges } from './scenario-changes';
import type { Part } from './scenario-part';
import { WorkloadField } from './workload-field';

export const MOVING_LABELS: Record<Moving, string> = {
  'as-assessed': 'What the audit recommends',
  nothing: 'Nothing',
  scheduled: 'All that is scheduled',
  'can-wait': 'All that can wait',
  'cheapest-way': 'All but real-time, by the cheapest way',
};

export const PROVIDED_LABELS: Record<ProvidedBy, string> = {
  'as-now': 'Where it runs now',
  cheapest: 'The same model at its cheapest provider',
};

type Props = {
  name: string;
  scenario: Scenario;
  /** Null until they are read. */
  workloads: readonly EditedWorkload[] | null;
  /** How many there are. */
  many: number;
  providers: readonly string[];
  onName: (name: string) => void;
  onChange: (scenario: Scenario) => void;
};

/** The changes of one scenario. Each field counts as it moves. */
export function ScenarioEditor(props: Props) {
  const { name, scenario, onName, onChange } = props;
  const set = (change: Partial<Scenario>) => onChange({ ...scenario, ...change });
  return (
    <section aria-label={`Changes of ${name}`} className="panel mt-4 grid gap-5 px-5 py-4 print:hidden">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <label className="grid content-start gap-1">
          <span className="font-medium">Name</span>
          <input className="field" value={name} maxLength={100} onChange={({ target }) => onName(target.value)} />
        </label>
        <SelectField
          label="What moves"
          value={scenario.moving}
          options={MOVING.map((value) => ({ value, label: MOVING_LABELS[value] }))}
          onChange={(moving) => set({ moving })}
        />
        <SelectField
          label="Where it runs"
          value={scenario.providedBy}
          options={PROVIDED_BY.map((value) => ({ value, label: PROVIDED_LABELS[value] }))}
          onChange={(providedBy) => set({ providedBy })}
        />
        <AssumeField
          {...{ scenario, set }}
          name="paybackMonths"
          label="Longest payback, in months"
          min={LIMITS.paybackMonths.min}
          max={LIMITS.paybackMonths.max}
        />
        <VolumeField volume={scenario.volume} onChange={(volume) => set({ volume })} />
        <NumberField
          label="Growth of requests a month"
          unit="%"
          value={scenario.growth * 100}
          min={BOUNDS.growth.min * 100}
          max={BOUNDS.growth.max * 100}
          step={1}
          hint="Figures are then those of the mean month of the coming year."
          onChange={(growth) => set({ growth: (growth ?? 0) / 100 })}
        />
        <AssumeField
          {...{ scenario, set }}
          name="reviewShare"
          label="Records to review"
          isShare
          min={0}
          max={1}
          slider
        />
        <OtherAssumption {...{ scenario, set }} />
      </div>
      <WorkloadField {...{ scenario, set }} workloads={props.workloads ?? []} many={props.many} />
      <details>
        <summary className="w-fit cursor-pointer font-medium">Other models, and terms of providers</summary>
        <div className="mt-4 grid gap-5">
          <ModelField {...{ scenario, set }} workloads={props.workloads ?? []} many={props.many} />
          <ProviderTerms {...{ scenario, set }} providers={props.providers} />
        </div>
      </details>
      <ScenarioChanges scenario={scenario} workloads={props.workloads} onChange={onChange} />
    </section>
  );
}

/** From a quarter to eight times, by factors that feel alike. */
const STEPS_A_DOUBLING = 4;

function VolumeField({ volume, onChange }: { volume: number; onChange: (volume: number) => void }) {
  return (
    <div className="grid content-start gap-1">
      <NumberField
        label="Requests, times those of today"
        value={volume}
        min={BOUNDS.volume.min}
        max={BOUNDS.volume.max}
        step="any"
        onChange={(value) => onChange(value ?? 1)}
      />
      <input
        type="range"
        aria-label="Requests, from a quarter to eight times those of today"
        aria-valuetext={`× ${volume}`}
        min={-2 * STEPS_A_DOUBLING}
        max={3 * STEPS_A_DOUBLING}
        value={Math.round(Math.log2(volume) * STEPS_A_DOUBLING)}
        onChange={({ target }) => onChange(Number((2 ** (Number(target.value) / STEPS_A_DOUBLING)).toPrecision(3)))}
        className="h-6 w-full accent-accent"
      />
    </div>
  );
}

/** One value of an assumption or a limit; empty where the audit's own holds. */
function AssumeField(
  props: Part & { name: string; label: string; min: number; max: number | null; isShare?: boolean; slider?: boolean },
) {
  const { scenario, set, name, label, min, max, isShare = false, slider = false } = props;
  const scale = isShare ? 100 : 1;
  const value = scenario.assume[name];
  const change = (next: number | null) => {
    const { [name]: _, ...others } = scenario.assume;
    set({ assume: next === null ? others : { ...others, [name]: next / scale } });
  };
  const number = typeof value === 'number' ? Number((value * scale).toPrecision(12)) : null;
  return (
    <div className="grid content-start gap-1">
      <NumberField
        label={label}
        {...(isShare ? { unit: '%' } : {})}
        value={number}
        min={min * scale}
        max={max === null ? null : max * scale}
        step="any"
        placeholder="as in the audit"
        onChange={change}
      />
      {slider && (
        <input
          type="range"
          aria-label={`${label}, in percent`}
          aria-valuetext={number === null ? 'as in the audit' : percent(number / 100)}
          min={0}
          max={20}
          step={0.5}
          value={number ?? 0}
          onChange={({ target }) => change(Number(target.value))}
          className="h-6 w-full accent-accent"
        />
      )}
    </div>
  );
}

function OtherAssumption({ scenario, set }: Part) {
  const [name, setName] = useState<AssumptionName | ''>('');
  const { min, max, unit } = name === '' ? { min: 0, max: null, unit: null } : aboutAssumption(name).domain;
  return (
    <>
      <SelectField<AssumptionName | ''>
        label="Another assumption"
        value={name}
        options={[
          { value: '', label: 'Choose one' },
          ...ASSUMPTION_NAMES.map((value) => ({ value, label: aboutAssumption(value).label })),
        ]}
        onChange={setName}
      />
      {name !== '' && (
        <AssumeField
          {...{ scenario, set, name, min, max }}
          label={`${aboutAssumption(name).label}${unit === 'share' || unit === null ? '' : ` (${unit})`}`}
          isShare={unit === 'share'}
        />
      )}
    </>
  );
}
