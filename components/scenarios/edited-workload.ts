import type { Way } from '@/lib/pricing/lookup/way';

/** A workload that an editor offers, with the ways that its provider sells. */
export type EditedWorkload = {
  id: string;
  name: string;
  provider: string | null;
  model: string | null;
  /** Its class in words, as the audit has it. */
  taggedAs: string;
  ways: readonly Way[];
};
