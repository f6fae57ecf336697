import { LIMITS } from '../../cost/assumptions/limits';
import type { OwnAssumption } from '../../cost/assumptions/own';
import { type OwnValue, settingNamed } from '../../cost/assumptions/setting';
import { aboutAssumption } from '../../cost/assumptions/table';
import { percentAsGiven } from '../../wording/percent';
import { formatIn, type Unit } from '../../wording/unit';
import { REVIEW_KINDS } from '../../workloads/review-kind';
import type { ReportWorkload } from '../report';

/** The value of a setting in its unit: "1%", "1% (0% to 5%)", "yes", "text that customers read". */
export function ownValueSays(name: string, value: OwnValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const unit = unitOf(name);
  if (typeof value === 'number') return asGiven(value, unit);
  if ('review' in value) return REVIEW_KINDS[value.review];
  return `${asGiven(value.base, unit)} (${asGiven(value.low, unit)} to ${asGiven(value.high, unit)})`;
}

/** The own assumptions of a report in one line; null where all are defaults. */
export function ownAssumptionsSay(own: readonly OwnAssumption[] = []): string | null {
  if (own.length === 0) return null;
  const each = own.map(({ name, value, by, reason }) => `${name} ${ownValueSays(name, value)} (${by}: ${reason})`);
  return `Own assumptions: ${each.join('; ')}.`;
}

/** What the answers of a workload are for, and who said so; null where nobody did. */
export function reviewKindSays({ decided }: Pick<ReportWorkload, 'decided'>): string | null {
  if (decided?.reviewKind === undefined) return null;
  const { value, by, reason } = decided.reviewKind;
  return `For review it is ${REVIEW_KINDS[value]} (set by ${by}${reason === null ? '' : `: ${reason}`}).`;
}

/** What a setting is, in words. */
export function settingLabel(name: string): string {
  const setting = settingNamed(name);
  if ('problem' in setting) return name;
  if (setting.kind === 'whole-files') return 'Whole files run again';
  if (setting.kind === 'limit') return LIMITS[setting.limit].label;
  const { label } = aboutAssumption(setting.assumption);
  return setting.provider === null ? label : `${label}, ${setting.provider}`;
}

/** With all digits that somebody entered. */
function asGiven(value: number, unit: Unit): string {
  if (unit === 'share') return percentAsGiven(value);
  return formatIn(value, unit === 'usd' ? 'usd-exact' : unit);
}

function unitOf(name: string): Unit {
  const setting = settingNamed(name);
  if ('problem' in setting || setting.kind === 'whole-files') return 'count';
  return setting.kind === 'limit' ? LIMITS[setting.limit].unit : aboutAssumption(setting.assumption).domain.unit;
}
