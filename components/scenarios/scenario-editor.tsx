import { useState } from 'react';
import { LIMITS } from '@/lib/cost/assumptions/limits';
import { ASSUMPTION_NAMES, type AssumptionName, aboutAssumption } from '@/lib/cost/assumptions/table';
import type { LatencyClass } from '@/lib/latency/latency-class';
import type { Way } from '@/lib/pricing/lookup/way';
import { WAY_WORDS } from '@/lib/reports/words/way-words';
import { BOUNDS, type Moving, type Scenario } from '@/lib/scenarios/scenario';
import { percent } from '@/lib/wording/percent';
import type { EditedWorkload } from './edited-workload';
import { NumberField } from './number-field';
import { ScenarioChanges } from './scenario-changes';

const MOVING_LABELS: Record<Moving, string> = {
  'as-assessed': 'What the audit recommends',
  nothing: 'Nothing',
  scheduled: 'All that is scheduled',
  'can-wait': 'All that can wait',
  'cheapest-way': 'All but real-time, by the cheapest way',
};

const CLASSES: readonly LatencyClass[] = ['real-time', 'near-real-time', 'scheduled'];

type Props = {
  name: string;
  scenario: Scenario;
  workloads: readonly EditedWorkload[];
  providers: readonly string[];
  onName: (name: string) => void;
  onChange: (scenario: Scenario) => void;
};

/** The changes of one scenario. Each field counts as it moves. */
export function ScenarioEditor(props: Props) {
  const { name, scenario, onName, onChange } = props;
  const set = (change: Partial<Scenario>) => onChange({ ...scenario, ...change });
  return (
    <section aria-label={`Changes of ${name}`} className="filled-in panel mt-4 grid gap-5 px-5 py-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <label className="grid content-start gap-1">
          <span className="font-medium">Name</span>
          <input className="field" value={name} maxLength={100} onChange={({ target }) => onName(target.value)} />
        </label>
        <label className="grid content-start gap-1">
          <span className="font-medium">What moves</span>
          <select
            className="field"
            value={scenario.moving}
            onChange={({ target }) => set({ moving: target.value as Moving })}
          >
            {Object.entries(MOVING_LABELS).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
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
        <AssumeField
          {...{ scenario, set }}
          name="paybackMonths"
          label="Longest payback, in months"
          min={LIMITS.paybackMonths.min}
          max={LIMITS.paybackMonths.max}
        />
      </div>
      <OtherAssumption {...{ scenario, set }} />
      <DiscountField {...{ scenario, set }} providers={props.providers} />
      <WorkloadField {...{ scenario, set }} workloads={props.workloads} />
      <ScenarioChanges scenario={scenario} workloads={props.workloads} onChange={onChange} />
    </section>
  );
}

type Part = { scenario: Scenario; set: (change: Partial<Scenario>) => void };

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
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <label className="grid content-start gap-1">
        <span className="font-medium">Another assumption</span>
        <select className="field" value={name} onChange={({ target }) => setName(target.value as AssumptionName | '')}>
          <option value="">Choose one</option>
          {ASSUMPTION_NAMES.map((one) => (
            <option key={one} value={one}>
              {aboutAssumption(one).label}
            </option>
          ))}
        </select>
      </label>
      {name !== '' && (
        <AssumeField
          {...{ scenario, set, name, min, max }}
          label={`${aboutAssumption(name).label}${unit === 'share' || unit === null ? '' : ` (${unit})`}`}
          isShare={unit === 'share'}
        />
      )}
    </div>
  );
}

function DiscountField({ scenario, set, providers }: Part & { providers: readonly string[] }) {
  const [provider, setProvider] = useState(providers[0] ?? '');
  if (providers.length === 0) return null;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <label className="grid content-start gap-1">
        <span className="font-medium">Provider that lowers its prices</span>
        <select className="field" value={provider} onChange={({ target }) => setProvider(target.value)}>
          {providers.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label="Off all its prices"
        unit="%"
        value={(scenario.discounts[provider] ?? 0) * 100}
        min={BOUNDS.discount.min * 100}
        max={BOUNDS.discount.max * 100}
        step="any"
        onChange={(value) => {
          const { [provider]: _, ...others } = scenario.discounts;
          set({ discounts: value === null || value === 0 ? others : { ...others, [provider]: value / 100 } });
        }}
      />
    </div>
  );
}

function WorkloadField({ scenario, set, workloads }: Part & { workloads: readonly EditedWorkload[] }) {
  const [id, setId] = useState('');
  const workload = workloads.find((one) => one.id === id);
  const without = <Value,>(values: Readonly<Record<string, Value>>) => {
    const { [id]: _, ...others } = values;
    return others;
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <label className="grid content-start gap-1">
        <span className="font-medium">One workload</span>
        <select className="field" value={id} onChange={({ target }) => setId(target.value)}>
          <option value="">Choose one</option>
          {workloads.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name} ({one.model ?? 'unknown model'})
            </option>
          ))}
        </select>
      </label>
      {workload !== undefined && (
        <>
          <label className="grid content-start gap-1">
            <span className="font-medium">Moves</span>
            <select
              className="field"
              value={scenario.wishes[id] ?? ''}
              onChange={({ target }) => {
                const others = without(scenario.wishes);
                const wish = target.value as Way | 'stay' | '';
                set({ wishes: wish === '' ? others : { ...others, [id]: wish } });
              }}
            >
              <option value="">As the scenario says</option>
              <option value="stay">Stays</option>
              {workload.ways.map((way) => (
                <option key={way} value={way}>
                  {WAY_WORDS[way].label}
                </option>
              ))}
            </select>
          </label>
          <label className="grid content-start gap-1">
            <span className="font-medium">Latency class</span>
            <select
              className="field"
              value={scenario.classes[id] ?? ''}
              onChange={({ target }) => {
                const others = without(scenario.classes);
                const latencyClass = target.value as LatencyClass | '';
                set({ classes: latencyClass === '' ? others : { ...others, [id]: latencyClass } });
              }}
            >
              <option value="">{workload.latencyClass}, as tagged</option>
              {CLASSES.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <NumberField
            label="Its requests, times those of today"
            value={scenario.volumes[id] ?? 1}
            min={BOUNDS.volume.min}
            max={BOUNDS.volume.max}
            step="any"
            onChange={(value) => {
              const others = without(scenario.volumes);
              set({ volumes: value === null || value === 1 ? others : { ...others, [id]: value } });
            }}
          />
        </>
      )}
    </div>
  );
}
