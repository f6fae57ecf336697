import type { Verdict } from '@/lib/latency/latency-class';
import { classLabel } from '@/lib/reports/words/verdict/verdict-words';
import { VERDICT_LOOK } from './verdict-look';

/** `held`: the class is too weak for money. */
export function ClassBadge({ verdict, held = false }: { verdict: Verdict; held?: boolean | undefined }) {
  const look = VERDICT_LOOK[verdict];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${look.text}`}>
      <span aria-hidden="true" className={`size-2 rounded-full ${look.dot}`} />
      {classLabel(verdict, held)}
    </span>
  );
}
