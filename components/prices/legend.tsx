import { GRADE_SAYS, GRADES } from '@/lib/pricing/catalogue/grade';
import { RATE_STATUSES } from '@/lib/pricing/catalogue/rate';
import { STATUS_SAYS } from './status-badge';

/** What the statuses of rates and the grades of sources mean. */
export function Legend() {
  return (
    <details className="text-ink-soft open:w-full">
      <summary className="cursor-pointer">Statuses and grades</summary>
      <dl className="mt-2 grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {RATE_STATUSES.map((status) => (
          <Meaning key={status} word={status} says={STATUS_SAYS[status]} />
        ))}
        {GRADES.map((grade) => (
          <Meaning key={grade} word={`grade ${grade}`} says={GRADE_SAYS[grade]} />
        ))}
      </dl>
    </details>
  );
}

function Meaning({ word, says }: { word: string; says: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="font-medium text-ink">{word}:</dt>
      <dd>{says}</dd>
    </div>
  );
}
