import { REVIEW_KINDS } from '../../workloads/review-kind';
import type { Assumption, ProviderAssumption } from './assumption';
import { defaultAssumptions } from './assumptions';
import type { OwnAssumption } from './own-assumption';
import { reviewShareName } from './review-kinds';
import type { Assumptions } from './schema';
import { settingNamed } from './setting';

const made = new WeakMap<readonly OwnAssumption[], Assumptions>();

/**
 * The defaults with the values that are the installation's own. What is not named keeps its default, and so does a name of another
 * version. An own value for one provider goes before one for all. One list gives one object, so that its draws are made once.
 */
export function assumptionsWith(own: readonly OwnAssumption[]): Assumptions {
  if (own.length === 0) return defaultAssumptions;
  const before = made.get(own);
  if (before !== undefined) return before;
  const known = own.filter(({ name }) => !('problem' in settingNamed(name)));
  // Kinds take the shares that the others leave.
  const ordered = [...known].sort((a, b) => Number(isKind(a)) - Number(isKind(b)));
  const shared = ordered.filter(({ name }) => !name.includes('.'));
  const assumptions = [...shared, ...ordered.filter(({ name }) => name.includes('.'))].reduce(
    withOne,
    defaultAssumptions,
  );
  made.set(own, assumptions);
  return assumptions;
}

function withOne(assumptions: Assumptions, own: OwnAssumption): Assumptions {
  const setting = settingNamed(own.name);
  if ('problem' in setting) return assumptions;
  const { value, by: setBy, reason } = own;
  if (setting.kind === 'whole-files') {
    return typeof value === 'boolean' ? { ...assumptions, rerunWholeFiles: { value, reason, setBy } } : assumptions;
  }
  if (setting.kind === 'limit') {
    if (typeof value !== 'number') return assumptions;
    return { ...assumptions, limits: { ...assumptions.limits, [setting.limit]: { value, reason, setBy } } };
  }
  const { assumption: name, provider } = setting;
  const now: Assumption | ProviderAssumption = assumptions[name];
  const set = (before: Assumption) => ownRange(before, own, assumptions);
  if (!('otherwise' in now)) return { ...assumptions, [name]: set(now) };
  const byProvider =
    provider === null
      ? Object.fromEntries(
          Object.entries(now.byProvider).map(([one, before]) => [one, isFact(before) ? before : set(before)]),
        )
      : { ...now.byProvider, [provider]: set(now.byProvider[provider] ?? now.otherwise) };
  return { ...assumptions, [name]: { otherwise: provider === null ? set(now.otherwise) : now.otherwise, byProvider } };
}

/** A default without a range is documented, such as "no caching in batch", and only a value for that provider replaces it. */
export function isFact({ low, high, setBy }: Assumption): boolean {
  return low === high && setBy === undefined;
}

function ownRange(
  before: Assumption,
  { value, by: setBy, reason }: OwnAssumption,
  assumptions: Assumptions,
): Assumption {
  if (typeof value === 'number') return { ...before, low: value, base: value, high: value, setBy, reason };
  if (typeof value === 'boolean') return before;
  if ('low' in value) return { ...before, ...value, setBy, reason };
  const { low, base, high } = assumptions[reviewShareName(value.review)];
  return { ...before, low, base, high, setBy, reason: `${reason} (${REVIEW_KINDS[value.review]})` };
}

function isKind({ value }: OwnAssumption): boolean {
  return typeof value === 'object' && 'review' in value;
}
