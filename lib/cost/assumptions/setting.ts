import { PROVIDERS } from '../../pricing/models/provider-name';
import { formatIn, type Unit } from '../../wording/unit';
import { nearestNames } from '../../workloads/nearest-names';
import { REVIEW_KIND_NAMES, type ReviewKind } from '../../workloads/review-kind';
import type { Domain } from './assumption';
import { LIMIT_NAMES, LIMITS, type LimitName } from './limits';
import { ASSUMPTION_NAMES, type AssumptionName, aboutAssumption, differsPerProvider } from './table';

/**
 * The value that a person gives a setting: a range, one number without a range, yes or no, or for the share to review the kind of
 * workload that says it.
 */
export type OwnValue = { low: number; base: number; high: number } | number | boolean | { review: ReviewKind };

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

/** Where a domain has no end: far above any value that makes sense, and low enough for sums to stay finite. */
const MOST = 1e12;

type Problem = { problem: string };
/** What a person sets, by its full name. */
export type Given = { name: string; value: OwnValue };

/** Reads `name=value`. A problem is a sentence for people. */
export function readAssume(text: string): Given | Problem {
  const equals = text.indexOf('=');
  if (equals < 1) return { problem: `"${text}": write name=value, such as reviewShare=0.01.` };
  return readOwnValue(text.slice(0, equals).trim(), text.slice(equals + 1).trim());
}

/**
 * Reads the value of a setting: a number, `low..base..high`, yes or no, or a kind of workload, as text or as what JSON has for it.
 * A value outside of the domain of its setting is a problem. A problem is a sentence for people.
 */
export function readOwnValue(name: string, given: OwnValue | string): Given | Problem {
  const setting = settingNamed(fullName(name));
  if ('problem' in setting) return setting;
  const value = readFor(setting, given);
  return isProblem(value) ? value : { name: nameOf(setting), value };
}

function readFor(setting: Setting, given: OwnValue | string): OwnValue | Problem {
  const name = nameOf(setting);
  if (setting.kind === 'whole-files') return readSwitch(name, given);
  if (setting.kind === 'limit') return readNumber(name, given, LIMITS[setting.limit]);
  const { domain } = aboutAssumption(setting.assumption);
  if (setting.assumption !== 'reviewShare') return readRange(name, given, domain);
  const kind = typeof given === 'object' && 'review' in given ? given.review : given;
  const review = REVIEW_KIND_NAMES.find((one) => one === kind);
  if (review !== undefined) return { review };
  if (typeof given === 'string' && /^[a-z-]+$/i.test(given)) {
    return { problem: `"${given}" is not a kind of workload. The kinds are ${REVIEW_KIND_NAMES.join(', ')}.` };
  }
  return readRange(name, given, domain);
}

function readSwitch(name: string, given: OwnValue | string): boolean | Problem {
  if (given === true || given === 'yes' || given === 'true') return true;
  if (given === false || given === 'no' || given === 'false') return false;
  return { problem: `${name} is yes or no.` };
}

function readNumber(name: string, given: OwnValue | string, domain: Domain): number | Problem {
  const value = numberIn(given, domain.unit);
  if (value === null) return { problem: `${name} takes one number, and no range.` };
  return isWithin(value, domain) ? value : { problem: domainSays(name, domain) };
}

function readRange(name: string, given: OwnValue | string, domain: Domain): OwnValue | Problem {
  const ends = endsOf(given, domain.unit);
  if (ends === null) return { problem: `${name}: write a number or low..base..high, such as ${exampleOf(domain)}.` };
  if (!ends.every((end) => isWithin(end, domain))) return { problem: domainSays(name, domain) };
  const [low, base, high] = ends;
  if (!(low <= base && base <= high)) {
    return { problem: `${name}: low must be at most base, and base at most high.` };
  }
  return low === high ? base : { low, base, high };
}

function endsOf(given: OwnValue | string, unit: Unit): [number, number, number] | null {
  const parts =
    typeof given === 'string'
      ? given.split('..')
      : typeof given === 'object' && 'low' in given
        ? [given.low, given.base, given.high]
        : [given];
  const [low = null, base = null, high = null] = parts.map((part) => numberIn(part, unit));
  if (parts.length === 1 && low !== null) return [low, low, low];
  return parts.length !== 3 || low === null || base === null || high === null ? null : [low, base, high];
}

/** A number; for a share also a percentage. */
function numberIn(given: OwnValue | string, unit: Unit): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given : null;
  if (typeof given !== 'string') return null;
  const [, digits = '', percent = ''] = /^\s*(-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(given) ?? [];
  if (digits === '' || (percent !== '' && unit !== 'share')) return null;
  // In decimals, so that 1.1% is 0.011.
  const value = Number(percent === '' ? digits : `${digits}e-2`);
  return Number.isFinite(value) ? value : null;
}

function isWithin(value: number, { min, max }: Domain): boolean {
  return value >= min && value <= (max ?? MOST);
}

function domainSays(name: string, { min, max, unit }: Domain): string {
  const from = formatIn(min, unit);
  return `${name} must be from ${from} to ${formatIn(max ?? MOST, unit)}.`;
}

function exampleOf({ unit }: Domain): string {
  return unit === 'share' ? '0.01 or 0..0.01..0.05' : '30 or 10..30..90';
}

function isProblem(value: OwnValue | Problem): value is Problem {
  return typeof value === 'object' && 'problem' in value;
}
