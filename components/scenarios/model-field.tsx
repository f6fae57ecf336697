import { useState } from 'react';
import { ModelSearch } from '@/components/models/model-search';
import { SelectField } from '@/components/ui/select-field';
import { type Candidate, FACTORS, nameOfModel, readCandidate } from '@/lib/pricing/models/candidate';
import { saidOf } from '@/lib/scenarios/scenario';
import type { EditedWorkload } from './edited-workload';
import { NumberField } from './number-field';
import { type Part, withValue } from './scenario-part';
import { useFoundWorkloads } from './use-found-workloads';

/** The smallest factor of a tokenizer that the field takes. */
const LEAST_FACTOR = 0.01;

/** Puts one workload, or all work of a model, on another model. */
export function ModelField(props: Part & { workloads: readonly EditedWorkload[]; many: number }) {
  const { scenario, set, workloads, many } = props;
  const [chosen, setChosen] = useState('');
  const onModels = workloads.filter(({ model }) => model !== null);
  const names = [...new Set(onModels.map(nameOfModel))].sort();
  const name = chosen.slice(chosen.indexOf(' ') + 1);
  const isAll = chosen.startsWith('all ');
  const like = onModels.find((one) => (isAll ? nameOfModel(one) === name : chosen !== '' && one.id === name));
  const { found, field } = useFoundWorkloads(
    onModels,
    many,
    isAll ? '' : name,
    'Find a workload to put on another model',
  );
  const part = isAll ? 'modelsOf' : 'models';
  const target = saidOf(scenario[part], name);
  const put = (candidate: Candidate) => set({ [part]: withValue(scenario[part], name, candidate) });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="grid content-start gap-4">
        {field}
        <SelectField<string>
          label="Put on another model"
          value={chosen}
          options={[
            { value: '', label: 'Choose which work' },
            { group: 'All work of a model', options: names.map((one) => ({ value: `all ${one}`, label: one })) },
            {
              group: 'One workload',
              options: found.map((one) => ({ value: `one ${one.id}`, label: `${one.name} (${one.model})` })),
            },
          ]}
          onChange={setChosen}
        />
        {target !== undefined && (
          <>
            <p className="break-words">
              Runs on <span className="font-mono text-xs break-all">{nameOfModel(target)}</span>.
            </p>
            <NumberField
              key={`${chosen} ${nameOfModel(target)}`}
              label="Tokens there for one of today"
              value={target.factor}
              min={LEAST_FACTOR}
              max={FACTORS.max}
              step="any"
              hint="Its tokenizer may make more or fewer of the same text. Measure some prompts."
              onChange={(factor) => put({ ...target, factor: factor ?? 1 })}
            />
          </>
        )}
      </div>
      {like !== undefined && like.model !== null && (
        <ModelSearch
          key={chosen}
          label="Search for a model"
          like={{ provider: like.provider, model: like.model }}
          onChoose={(text) => {
            const candidate = readCandidate(text);
            if (!('problem' in candidate)) put({ ...candidate, factor: target?.factor ?? 1 });
          }}
        />
      )}
    </div>
  );
}
