import { PROVIDERS } from '../../pricing/models/provider-name';
import { nearestNames } from '../../workloads/nearest-names';
import { LIMIT_NAMES, type LimitName } from './limits';
import { ASSUMPTION_NAMES, type AssumptionName, differsPerProvider } from './table';

/** What a person can set: an assumption, for one provider where it differs per provider, a limit of the rule, or whether whole files run again. */
export type Setting =
  | { kind: 'assumption'; assumption: AssumptionName; provider: string | null }
  | { kind: 'limit'; limit: LimitName }
  | { kind: 'whole-files' };

export const WHOLE_FILES = 'rerunWholeFiles';
/** The short name of `reviewShare` where its value is a kind of workload. */
const REVIEW = 'review';

/**
 * The setting that a name means: `reviewShare`, `anthropic.cacheHitsKept`, `paybackMonths`. A problem is a sentence for people, with
 * the nearest names.
 */
export function settingNamed(name: string): Setting | { problem: string } {
  const dot = name.indexOf('.');
  const [provider, bare] = dot < 0 ? [null, name] : [name.slice(0, dot), name.slice(dot + 1)];
  const limit = LIMIT_NAMES.find((one) => one === bare);
  if (provider !== null && (limit !== undefined || bare === WHOLE_FILES))
    return { problem: sameForAll(bare, provider) };
  if (bare === WHOLE_FILES) return { kind: 'whole-files' };
  if (limit !== undefined) return { kind: 'limit', limit };
  const assumption = ASSUMPTION_NAMES.find((one) => one === bare);
  if (assumption === undefined) return { problem: `${quoted(bare)} is not an assumption. ${nearest(NAMES, bare)}` };
  if (provider === null) return { kind: 'assumption', assumption, provider };
  if (!differsPerProvider(assumption)) return { problem: sameForAll(assumption, provider) };
  if (PROVIDERS.every((one) => one !== provider)) {
    return { problem: `${quoted(provider)} is not a provider of the catalogue. ${nearest(PROVIDERS, provider)}` };
  }
  return { kind: 'assumption', assumption, provider };
}

/** The name under which a setting is kept. */
export function nameOf(setting: Setting): string {
  if (setting.kind === 'whole-files') return WHOLE_FILES;
  if (setting.kind === 'limit') return setting.limit;
  return setting.provider === null ? setting.assumption : `${setting.provider}.${setting.assumption}`;
}

/** A name as people write it: `review` is short for `reviewShare`. */
export function fullName(name: string): string {
  return name === REVIEW ? 'reviewShare' : name;
}

const NAMES: readonly string[] = [...ASSUMPTION_NAMES, ...LIMIT_NAMES, WHOLE_FILES, REVIEW];

function nearest(names: readonly string[], asked: string): string {
  const near = nearestNames(names, asked);
  return near.length === 0 ? `Choose one of: ${names.join(', ')}.` : `Did you mean ${near.join(' or ')}?`;
}

function sameForAll(name: string, provider: string): string {
  return `${name} is the same for all providers. Write it without ${quoted(provider)}.`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
