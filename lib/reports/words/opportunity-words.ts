import type { Opportunity, OpportunityKind } from '../opportunity';

const LABELS: Record<OpportunityKind, string> = {
  'prompt-caching': 'Prompt caching',
  'other-model': 'Another model',
  'standard-tier': 'Standard tier',
  'failed-calls': 'Fewer failed calls',
};

/** An opportunity by its name: "Prompt caching", "Another model: gpt-5-mini". */
export function opportunityName({ kind, model }: Pick<Opportunity, 'kind' | 'model'>): string {
  return model === undefined ? LABELS[kind] : `${LABELS[kind]}: ${model}`;
}

/** What must be known before these savings are read. */
export const OPPORTUNITIES_OVERLAP =
  'Each is an estimate with its range. They overlap, so do not add them up, and none is part of the saving by moving. ' +
  'Another model is a price and promises no quality.';
