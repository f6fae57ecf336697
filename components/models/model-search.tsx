import { useState } from 'react';
import type { FoundModel, Relation } from '@/lib/pricing/list/model-search';
import { plural } from '@/lib/wording/number';
import { formatRate } from '@/lib/wording/usd';
import { type LikeModel, useFoundModels } from './use-found-models';

const RELATIONS: Record<Relation, string> = {
  newer: 'newer model of its maker',
  smaller: 'smaller model of its maker',
  same: 'the same model',
};

/** Finds a model of the same kind as `like`: a field, and what it finds as buttons. Without a search it suggests the relatives of `like`. */
export function ModelSearch(props: { label: string; like: LikeModel; onChoose: (name: string) => void }) {
  const { label, like, onChoose } = props;
  const [search, setSearch] = useState('');
  const { found, problem, isOld } = useFoundModels(search.trim(), like);
  return (
    <div className="grid content-start gap-2">
      <label className="grid gap-1">
        <span className="font-medium">{label}</span>
        <input
          type="search"
          className="field"
          value={search}
          maxLength={200}
          placeholder="such as haiku"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setSearch(target.value)}
          // It finds as it is typed into, so that it sends no form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </label>
      {problem !== null && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <p role="status" className="text-ink-soft">
        {found === null || isOld
          ? problem === null
            ? 'Searching…'
            : ''
          : saysFound(search.trim(), found.models.length, found.left)}
      </p>
      {found !== null && found.models.length > 0 && (
        <ul className="grid gap-1">
          {found.models.map((one) => (
            <li key={`${one.provider}/${one.model}`}>
              <button
                type="button"
                className="flex min-h-9 w-full flex-wrap items-baseline justify-between gap-x-4 rounded-md border border-control px-3 py-1.5 text-left hover:bg-raised pointer-coarse:min-h-11"
                onClick={() => {
                  onChoose(`${one.provider}/${one.model}`);
                  setSearch('');
                }}
              >
                <span className="min-w-0 font-mono text-xs break-all">
                  {one.provider}/{one.model}
                </span>
                <span className="text-ink-soft">{saysOf(one)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function saysOf({ relation, input, output }: FoundModel): string {
  const prices = `${formatRate(input)} in, ${formatRate(output)} out`;
  return relation === null ? prices : `${RELATIONS[relation]}, ${prices}`;
}

function saysFound(search: string, found: number, left: number): string {
  if (search === '') {
    return found === 0
      ? 'No relative of this model is known. Search for another one.'
      : 'Suggestions, in USD per million tokens. A price says nothing of the answers.';
  }
  if (found === 0) return 'No model of this kind has such a name and a price.';
  const more = left === 0 ? '' : `, and ${left} more: search on`;
  return `${plural(found, 'model')} of the same kind${more}. USD per million tokens.`;
}
