import { type Assumption, forProvider, type ProviderAssumption } from './assumption';
import { defaultAssumptions } from './assumptions';
import { LIMIT_NAMES, LIMITS } from './limits';
import type { OwnAssumption, OwnValue } from './own-assumption';
import { nameOf, settingNamed, WHOLE_FILES } from './setting';
import { ASSUMPTION_NAMES } from './table';
import { isFact } from './with-own';

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
