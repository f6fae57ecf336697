import { withoutDate } from '../../pricing/models/model-spellings';

type Named = { provider: string; model: string | null };

/**
 * The invoice's models by the audit's names, where one side names a snapshot and the other does not: of `gpt-4o` in the
 * log OpenAI bills `gpt-4o-2024-08-06`. Only models that the other side lacks are joined, and only to a single one.
 */
export function matchModels<Line extends Named>(lines: readonly Line[], audited: readonly Named[]): Line[] {
  const own = new Set(audited.map(keyOf));
  const billed = new Set(lines.map(keyOf));
  const unbilled = new Map<string, Set<string>>();
  for (const one of audited) {
    if (one.model === null || billed.has(keyOf(one))) continue;
    const family = familyOf(one);
    unbilled.set(family, (unbilled.get(family) ?? new Set()).add(one.model));
  }
  return lines.map((line) => {
    if (line.model === null || own.has(keyOf(line))) return line;
    const [only, ...others] = unbilled.get(familyOf(line)) ?? [];
    const isOneUndated = only !== undefined && (only === withoutDate(only) || line.model === withoutDate(line.model));
    return isOneUndated && others.length === 0 ? { ...line, model: only } : line;
  });
}

const keyOf = ({ provider, model }: Named) => JSON.stringify([provider, model]);
const familyOf = ({ provider, model }: Named) => JSON.stringify([provider, withoutDate(model ?? '')]);
