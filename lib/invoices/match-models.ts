import { withoutDate } from '../pricing/models/model-spellings';

type Named = { provider: string; model: string | null };
type Billed = Named & { usd: unknown };

/**
 * The invoice's models by the audit's names, where one side names a snapshot and the other does not: of `gpt-4o` in the
 * log OpenAI bills `gpt-4o-2024-08-06`. Only models that the other side lacks are joined, and only to a single one. A usage
 * export, which has no money, follows the names of the log and of the cost export in the same way.
 */
export function matchModels<Line extends Billed>(lines: readonly Line[], audited: readonly Named[]): Line[] {
  const own = familiesOf(audited);
  const priced = lines.filter(({ usd }) => usd !== null);
  const billed = new Set(priced.map(keyOf));
  const unbilled = familiesOf(audited.filter((one) => !billed.has(keyOf(one))));
  const withMoney = priced.map((line) => renamed(line, own, unbilled));
  const known = familiesOf([...audited, ...withMoney]);
  const counts = lines.filter(({ usd }) => usd === null);
  return [...withMoney, ...counts.map((line) => renamed(line, known, known))];
}

type Families = ReadonlyMap<string, ReadonlySet<string>>;

/** Models by provider and name without date. */
function familiesOf(models: readonly Named[]): Families {
  const families = new Map<string, Set<string>>();
  for (const one of models) {
    if (one.model === null) continue;
    const family = familyOf(one);
    families.set(family, (families.get(family) ?? new Set()).add(one.model));
  }
  return families;
}

/** A line of a model that `own` lacks, under the name of the only candidate of its family. */
function renamed<Line extends Named>(line: Line, own: Families, candidates: Families): Line {
  const { model } = line;
  const family = familyOf(line);
  if (model === null || own.get(family)?.has(model)) return line;
  const [only, ...others] = candidates.get(family) ?? [];
  const isOneUndated = only !== undefined && (only === withoutDate(only) || model === withoutDate(model));
  return isOneUndated && others.length === 0 ? { ...line, model: only } : line;
}

const keyOf = ({ provider, model }: Named) => JSON.stringify([provider, model]);
const familyOf = ({ provider, model }: Named) => JSON.stringify([provider, withoutDate(model ?? '')]);
