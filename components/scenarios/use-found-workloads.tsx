import { type ReactNode, useState } from 'react';
import { formatCount } from '@/lib/wording/number';
import type { EditedWorkload } from './edited-workload';

/** As many as a person looks through. Typing a part of a name finds the others. */
const MOST = 50;

/**
 * The workloads that a list of choices offers: all of few, else those that fit a search, and the `chosen` one. `many`: how many the audit
 * has, which is known before they are read. `field` is where people
 * search; null where nobody needs to.
 */
export function useFoundWorkloads(
  workloads: readonly EditedWorkload[],
  many: number,
  chosen: string,
  label: string,
): { found: readonly EditedWorkload[]; field: ReactNode } {
  const [search, setSearch] = useState('');
  if (many <= MOST) return { found: workloads, field: null };
  const words = search.toLowerCase().split(/\s+/);
  const fit = workloads.filter(({ name, model }) => {
    const text = `${name} ${model ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const offered = fit.slice(0, MOST);
  const kept = workloads.filter(({ id }) => id === chosen && !offered.some((one) => one.id === id));
  return {
    found: [...kept, ...offered],
    field: (
      <label className="grid content-start gap-1">
        <span className="font-medium">{label}</span>
        <input
          type="search"
          className="field"
          placeholder="A part of its name or model"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <span role="status" className="text-xs text-ink-soft">
          {workloads.length === 0
            ? 'They are being read.'
            : offered.length === fit.length
              ? `The list has the ${formatCount(fit.length)} that fit.`
              : `The list has the first ${offered.length} of ${formatCount(fit.length)}. Type on to find others.`}
        </span>
      </label>
    ),
  };
}
