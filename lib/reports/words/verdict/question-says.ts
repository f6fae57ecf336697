import type { Verdict } from '../../../latency/latency-class';
import { formatCount, plural } from '../../../wording/number';
import { formatUsd } from '../../../wording/usd';
import { taggedAs } from '../../held';
import type { OpenQuestion } from '../../questions/open-questions';
import { classInText, VERDICT_WORDS } from './verdict-words';

/** What an answer is worth, in a sentence. `unknown` counts the workloads without a known price. */
export function worthSays({ worthUsd, unknown, about }: Pick<OpenQuestion, 'worthUsd' | 'unknown' | 'about'>): string {
  if (worthUsd === null) return 'What it is worth is unknown, because no price is known.';
  const without = unknown === 0 ? '' : ` ${plural(unknown, 'workload')} without a known price not counted.`;
  if (about === 'move')
    return `It is recommended to move and saves ${formatUsd(worthUsd)} a month. If it is wrong, somebody waits.`;
  if (about === 'stay') return `It stays. If nobody waits, moving it would save ${formatUsd(worthUsd)} a month.`;
  if (worthUsd > 0) return `Worth up to ${formatUsd(worthUsd)} a month, if nobody waits.${without}`;
  return `Worth nothing: whatever the answer, no move is worth it.${without}`;
}

/** The classes that an answer leads to: "scheduled", "near-real-time or scheduled", "one more question". */
export function becomesSays(classes: readonly Verdict[]): string {
  return classes
    .map((name) => (name === 'undecided' ? 'one more question' : VERDICT_WORDS[name].label.toLowerCase()))
    .join(' or ');
}

/** What workloads are after one answer for all of them. */
export function answeredSays({ workloads }: { workloads: readonly Parameters<typeof taggedAs>[0][] }): string {
  const counts = new Map<string, number>();
  for (const workload of workloads) {
    const label = classInText(taggedAs(workload));
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const parts = [...counts].map(([label, count]) => `${formatCount(count)} ${label}`);
  return `Saved for ${plural(workloads.length, 'workload')}. Now: ${parts.join(', ')}.`;
}
