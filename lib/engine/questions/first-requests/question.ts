import type { CanonicalColumn } from '../../../logs/columns/canonical-columns';

/**
 * A request as a person sees it: its columns as text, without those that are unknown. People and prompts are hashes in it; a time
 * of a log without dates is given in seconds from its start.
 */
export type ShownRequest = Partial<Record<CanonicalColumn, string>>;
