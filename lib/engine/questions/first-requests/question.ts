import type { CanonicalColumn } from '../../../logs/columns/canonical-columns';

/**
 * A request for people: its known columns as text. People and prompts are hashes. A time of a log without dates is in seconds
 * from its start.
 */
export type ShownRequest = Partial<Record<CanonicalColumn, string>>;
