import { formatIn, type Unit } from '../../wording/unit';
import { REVIEW_KIND_NAMES } from '../../workloads/review-kind';
import type { Domain } from './assumption';
import { LIMITS } from './limits';
import type { OwnValue } from './own-assumption';
import { fullName, nameOf, type Setting, settingNamed } from './setting';
import { aboutAssumption } from './table';

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
