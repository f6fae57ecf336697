import type { Verdict } from '@/lib/latency/latency-class';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { VERDICT_LOOK } from './verdict-look';

export function ClassBadge({ verdict }: { verdict: Verdict }) {
  const look = VERDICT_LOOK[verdict];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${look.text}`}>
      <span aria-hidden="true" className={`size-2 rounded-full ${look.dot}`} />
      {VERDICT_WORDS[verdict].label}
    </span>
  );
}
