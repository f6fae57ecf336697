import { visibleText } from '../wording/visible-text';
import { nearestNames } from '../workloads/nearest-names';

/** Ids that a message lists. */
const SHOWN = 10;

/** How a kind of thing is spoken of, in messages that help to find one. */
type Spoken<Item> = {
  one: string;
  many: string;
  /** Where they were looked for: ` in this audit`, or nothing. */
  where: string;
  /** What tells two of the same name apart. */
  about: (item: Item) => string;
};

/**
 * Finds a thing by its id, its name, or a part of a name or the start of an id that only one has, in any case. `problem` says why there is
 * none or more than one, and which may be meant.
 */
export function pickNamed<Item extends { id: string; name: string }>(
  items: readonly Item[],
  typed: string,
  spoken: Spoken<Item>,
): { item: Item } | { problem: string; found: 'none' | 'several' } {
  const { one, many, where } = spoken;
  // As names are shown: what was copied from a log may hold what nobody sees.
  const asked = visibleText(typed);
  const byId = items.find(({ id }) => id === asked);
  if (byId !== undefined) return { item: byId };
  const named = items.filter(({ name }) => name === asked);
  if (named.length > 0) return single(named, () => `More than one ${one} has the name "${asked}".`, spoken);
  const meant = asked.trim().toLowerCase();
  const partial =
    meant === ''
      ? []
      : items.filter(({ id, name }) => name.toLowerCase().includes(meant) || id.toLowerCase().startsWith(meant));
  if (partial.length > 0) return single(partial, (count) => `${count} ${many} have "${asked}" in their name.`, spoken);
  const near = nearestNames(
    items.map(({ name }) => name),
    asked,
  );
  const perhaps = near.length === 0 ? '' : ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
  return { problem: `There is no ${one} "${asked}"${where}.${perhaps}`, found: 'none' };
}

function single<Item extends { id: string; name: string }>(
  found: readonly Item[],
  says: (count: number) => string,
  { about }: Spoken<Item>,
) {
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { item: only };
  const shown = found.slice(0, SHOWN).map((item) => `${item.id} (${item.name}, ${about(item)})`);
  const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
  return {
    problem: `${says(found.length)} Give the id of one: ${shown.join(', ')}${more}.`,
    found: 'several' as const,
  };
}
