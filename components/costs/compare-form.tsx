'use client';

import { useState } from 'react';
import { ModelSearch } from '@/components/models/model-search';
import type { LikeModel } from '@/components/models/use-found-models';
import { buttonStyle } from '@/components/ui/button-style';
import { type Candidate, candidateText } from '@/lib/pricing/models/candidate';

const FIELDS = 4;

/** A form that writes the comparison into the page's address, so that people can share it. A model that is found goes to the first empty field. */
export function CompareForm(props: {
  action: string;
  workloads: readonly { id: string; name: string; model: string | null }[];
  workload: string | null;
  candidates: readonly Candidate[];
  unread: readonly string[];
  /** The model whose relatives are suggested; null where no work can be compared. */
  like: LikeModel | null;
}) {
  const [models, setModels] = useState<readonly string[]>(() => [
    ...props.candidates.map(candidateText),
    ...props.unread,
  ]);
  const fields = Array.from({ length: Math.max(FIELDS, models.length) }, (_, index) => models[index] ?? '');
  const put = (place: number, text: string) => setModels([...fields.slice(0, place), text, ...fields.slice(place + 1)]);
  const firstEmpty = fields.findIndex((text) => text.trim() === '');
  return (
    <form action={props.action} className="panel mt-4 grid gap-4 px-5 py-4">
      <label className="grid max-w-xl gap-1">
        <span className="font-medium">Workload</span>
        <select name="workload" defaultValue={props.workload ?? ''} className="field">
          <option value="">All priced workloads together</option>
          {props.workloads.map(({ id, name, model }) => (
            <option key={id} value={id}>
              {name} ({model ?? 'unknown model'})
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend className="font-medium">Models that you consider equivalent</legend>
        <p id="compare-hint" className="text-ink-soft">
          Write provider/model. If you know how many tokens its tokenizer makes of one of today’s, add that factor:
          openai/gpt-5-mini=1.1
        </p>
        <div className="mt-2 grid gap-2 sm:grid-cols-2">
          {fields.map((value, index) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: the fields have no identity but their place
              key={index}
              name="model"
              value={value}
              onChange={({ target }) => put(index, target.value)}
              aria-label={`Model ${index + 1}`}
              aria-describedby="compare-hint"
              spellCheck={false}
              autoCapitalize="off"
              className="field font-mono"
            />
          ))}
        </div>
      </fieldset>
      {props.like !== null && (
        <ModelSearch
          key={`${props.like.provider}/${props.like.model}`}
          label="Search for a model"
          like={props.like}
          onChoose={(name) => {
            if (!fields.includes(name)) put(firstEmpty < 0 ? fields.length : firstEmpty, name);
          }}
        />
      )}
      <div>
        <button type="submit" className={buttonStyle('primary')}>
          Compare
        </button>
      </div>
    </form>
  );
}
