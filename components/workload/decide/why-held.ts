import { decidedFrom, REAL_TIME_BOUND, SLOWER_TIER_BOUND } from '@/lib/latency/bounds';
import { ranked } from '@/lib/latency/probabilities';
import type { ReportWorkload } from '@/lib/reports/report';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { percent } from '@/lib/wording/percent';

/** Why the class of a workload is held: too little data, no likely class, or somebody who may be waiting. */
export function whyHeld({ latencyClass, evidence, probabilities }: ReportWorkload): string {
  const tooLittle = evidence.find(({ signal }) => signal === 'too-little-data');
  const [leader] = ranked(probabilities);
  const name = VERDICT_WORDS[leader].label;
  if (latencyClass === 'real-time' && leader !== 'real-time') {
    return `Somebody may be waiting: real-time is at ${percent(probabilities['real-time'])}. ${name} leads with ${percent(probabilities[leader])}.`;
  }
  if (probabilities[leader] < decidedFrom(leader)) {
    return `No class is likely enough: ${name.toLowerCase()} leads with ${percent(probabilities[leader])}, and needs ${percent(decidedFrom(leader))}.`;
  }
  const bound = leader === 'scheduled' ? REAL_TIME_BOUND : SLOWER_TIER_BOUND;
  if (leader !== 'real-time' && probabilities['real-time'] >= bound) {
    return `${name} leads with ${percent(probabilities[leader])}. Real-time is at ${percent(probabilities['real-time'])} and has to be under ${percent(bound)}.`;
  }
  return tooLittle === undefined ? `${name} leads with ${percent(probabilities[leader])}.` : tooLittle.says;
}
