import type { Rate, RateStatus } from '@/lib/pricing/catalogue/rate';

export const STATUS_SAYS: Record<RateStatus, string> = {
  published: "read on the vendor's page, or in a dated note that quotes it",
  catalogue: 'the same in two public catalogues',
  single: 'in one public catalogue alone',
  derived: 'computed by a documented rule',
  conflicting: 'sources give different prices',
  override: 'entered in this installation',
  unknown: 'no source gives it',
};

const LOOKS: Record<RateStatus, string> = {
  published: 'text-scheduled',
  catalogue: 'text-ink-soft',
  single: 'text-ink-faint',
  derived: 'text-near-real-time',
  conflicting: 'text-caution',
  override: 'text-accent',
  unknown: 'text-ink-faint italic',
};

/** The status of a rate, the grade of its source and whether an override changes it. */
export function StatusBadge({ rate }: { rate: Rate }) {
  const touched = rate.status !== 'override' && (rate.overrides?.length ?? 0) > 0;
  const below = rate.grade === undefined || rate.grade === 'P' || rate.grade === 'C' || rate.grade === 'K';
  return (
    <span title={STATUS_SAYS[rate.status]} className={`font-medium ${LOOKS[rate.status]}`}>
      {rate.status}
      {touched && <span className="font-normal text-accent"> (changed by an override)</span>}
      {!below && rate.grade !== undefined && (
        <span className="block font-normal text-ink-faint not-italic">grade {rate.grade}</span>
      )}
    </span>
  );
}
