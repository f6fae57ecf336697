import { oncePer } from '../../workloads/once-per';
import { REVIEW_KINDS } from '../../workloads/review-kind';
import { type Assumption, forProvider, type ProviderAssumption } from './assumption';
import { type Assumptions, defaultAssumptions } from './assumptions';
import { LIMIT_NAMES, LIMITS } from './limits';
import { nameOf, type OwnValue, settingNamed, WHOLE_FILES } from './setting';
import { ASSUMPTION_NAMES, reviewShareName } from './table';

/** A setting that is the installation's own: its name, its value, who set it, why, and when (ISO 8601, UTC). */
export type OwnAssumption = { name: string; value: OwnValue; by: string; reason: string; on: string };

/**
 * The defaults with the values that are the installation's own. What is not named keeps its default, and so does a name of another
 * version. An own value for one provider goes before one for all. One list gives one object, so that its draws are made once.
 */
export function assumptionsWith(own: readonly OwnAssumption[]): Assumptions {
  return own.length === 0 ? defaultAssumptions : defaultsWith(own);
}

const defaultsWith = oncePer((own: readonly OwnAssumption[]): Assumptions => {
  const known = own.filter(({ name }) => !('problem' in settingNamed(name)));
  // Kinds take the shares that the others leave.
  const ordered = [...known].sort((a, b) => Number(isKind(a)) - Number(isKind(b)));
  const shared = ordered.filter(({ name }) => !name.includes('.'));
  return [...shared, ...ordered.filter(({ name }) => name.includes('.'))].reduce(withOne, defaultAssumptions);
});

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
function isFact({ low, high, setBy }: Assumption): boolean {
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

/** A setting with what it is by default and what holds. `own` is null where the default holds. */
export type ListedSetting = {
  name: string;
  default: OwnValue;
  own: OwnAssumption | null;
};

/** Everything that can be set, and for each provider what differs there. */
export function listedSettings(own: readonly OwnAssumption[]): ListedSetting[] {
  const names = new Set<string>();
  for (const assumption of ASSUMPTION_NAMES) {
    names.add(assumption);
    const values: Assumption | ProviderAssumption = defaultAssumptions[assumption];
    const providers = 'otherwise' in values ? Object.keys(values.byProvider) : [];
    for (const provider of providers) names.add(nameOf({ kind: 'assumption', assumption, provider }));
    for (const { name } of own) if (name.endsWith(`.${assumption}`)) names.add(name);
  }
  return [...names, ...LIMIT_NAMES, WHOLE_FILES].map((name) => ({
    name,
    default: defaultOf(name),
    own: ownOf(name, own),
  }));
}

function defaultOf(name: string): OwnValue {
  const setting = settingNamed(name);
  if ('problem' in setting) throw new RangeError(`${name} is no setting`);
  if (setting.kind === 'whole-files') return defaultAssumptions.rerunWholeFiles.value;
  if (setting.kind === 'limit') return LIMITS[setting.limit].value;
  const values: Assumption | ProviderAssumption = defaultAssumptions[setting.assumption];
  const { low, base, high } = forProvider(values, setting.provider);
  return low === high ? base : { low, base, high };
}

/** The own value that counts under a name: its own, or for a provider the one for all. */
function ownOf(name: string, own: readonly OwnAssumption[]): OwnAssumption | null {
  const exact = own.find((one) => one.name === name);
  const setting = settingNamed(name);
  if (exact !== undefined || 'problem' in setting || setting.kind !== 'assumption') return exact ?? null;
  const values: Assumption | ProviderAssumption = defaultAssumptions[setting.assumption];
  if (setting.provider === null || isFact(forProvider(values, setting.provider))) return null;
  return own.find((one) => one.name === setting.assumption) ?? null;
}
