/**
 * What the costs of a log are. `invoice`: what the provider charged. `estimate`: what a gateway or a tool worked out from list
 * prices, so a discount is not in it. `unknown`: nobody has said, so it counts as an invoice.
 */
export const BILLED_KINDS = ['invoice', 'estimate', 'unknown'] as const;
export type BilledKind = (typeof BILLED_KINDS)[number];

/** A part of the costs of a workload, USD, and what it is. Credits make a part negative. */
export type BilledPart = { kind: BilledKind; usd: number };

/** The parts once a person has said what the costs are whose file does not say: one for each kind, in the order of the kinds. */
export function saidParts(parts: readonly BilledPart[], said: BilledKind | null): BilledPart[] {
  const kindOf = ({ kind }: BilledPart) => (kind === 'unknown' ? (said ?? 'unknown') : kind);
  return BILLED_KINDS.flatMap((kind) => {
    const same = parts.filter((part) => kindOf(part) === kind);
    return same.length === 0 ? [] : [{ kind, usd: same.reduce((sum, { usd }) => sum + usd, 0) }];
  });
}

/** What a format or a person can say of costs. */
export const SAID_COSTS = ['invoice', 'estimate'] as const;
export type SaidCosts = (typeof SAID_COSTS)[number];
