import Link from 'next/link';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { formatDay, formatUtc } from '@/lib/wording/date';
import { plural } from '@/lib/wording/number';

/** The catalogue and the overrides that the figures use. */
export function PricesSection({ catalogue }: { catalogue: Report['catalogue'] }) {
  const { version, checkedOn, overrides = [] } = catalogue;
  return (
    <Section
      id="prices"
      title="The prices behind these figures"
      lead={
        <>
          Catalogue {version}. Its public sources were last read on {formatDay(checkedOn)}.{' '}
          {overrides.length === 0 && 'No override changes a figure of this audit. '}
          <Link href="/prices" prefetch={false} className="link">
            See all prices
          </Link>
        </>
      }
    >
      {overrides.length > 0 && (
        <ul className="grid max-w-3xl gap-2">
          {overrides.map(({ id, says, by, on, reason, workloads }) => (
            <li key={id}>
              <span className="font-medium">Override: {says}</span>, {plural(workloads, 'workload')}.{' '}
              <span className="text-ink-soft">
                {by}, {formatUtc(on)}: {reason}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
