import { useState } from 'react';
import { SelectField } from '@/components/ui/select-field';
import type { LatencyClass } from '@/lib/latency/latency-class';
import type { Way } from '@/lib/pricing/lookup/way';
import { WAY_WORDS } from '@/lib/reports/words/way-words';
import { BOUNDS } from '@/lib/scenarios/scenario';
import type { EditedWorkload } from './edited-workload';
import { NumberField } from './number-field';
import { type Part, withValue } from './scenario-part';
import { useFoundWorkloads } from './use-found-workloads';

const CLASSES: readonly LatencyClass[] = ['real-time', 'near-real-time', 'scheduled'];

/** What a scenario says of one workload: whether it moves, its class, its volume. */
export function WorkloadField(props: Part & { workloads: readonly EditedWorkload[]; many: number }) {
  const { scenario, set, workloads, many } = props;
  const [id, setId] = useState('');
  const workload = workloads.find((one) => one.id === id);
  const { found, field } = useFoundWorkloads(workloads, many, id, 'Find a workload');
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {field}
      <SelectField<string>
        label="One workload"
        value={id}
        options={[
          { value: '', label: 'Choose one' },
          ...found.map((one) => ({ value: one.id, label: `${one.name} (${one.model ?? 'unknown model'})` })),
        ]}
        onChange={setId}
      />
      {workload !== undefined && (
        <>
          <SelectField<Way | 'stay' | ''>
            label="Moves"
            value={scenario.wishes[id] ?? ''}
            options={[
              { value: '', label: 'As the scenario says' },
              { value: 'stay', label: 'Stays' },
              ...workload.ways.map((way) => ({ value: way, label: WAY_WORDS[way].label })),
            ]}
            onChange={(wish) => set({ wishes: withValue(scenario.wishes, id, wish === '' ? null : wish) })}
          />
          <SelectField<LatencyClass | ''>
            label="Latency class"
            value={scenario.classes[id] ?? ''}
            options={[
              { value: '', label: `${workload.taggedAs}, as tagged` },
              ...CLASSES.map((one) => ({ value: one, label: one })),
            ]}
            onChange={(is) => set({ classes: withValue(scenario.classes, id, is === '' ? null : is) })}
          />
          <NumberField
            label="Its requests, times those of today"
            value={scenario.volumes[id] ?? 1}
            min={BOUNDS.volume.min}
            max={BOUNDS.volume.max}
            step="any"
            onChange={(value) =>
              set({ volumes: withValue(scenario.volumes, id, value === null || value === 1 ? null : value) })
            }
          />
        </>
      )}
    </div>
  );
}
