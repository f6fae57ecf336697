import type { Diff } from '@/lib/scenarios/diff/diff';
import type { ScenarioOutcome } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';

/** Which two of the scenarios are compared, by their places. */
export type Pair = { from: number; to: number };

/**
 * What a page asks its worker: the outcomes of scenarios of an audit, and what differs between two of them. One is asked at a time.
 */
export type Asked = { auditId: string; scenarios: readonly Scenario[]; pair: Pair | null };
export type Told = { outcomes: ScenarioOutcome[]; diff: Diff | null } | { problem: string };
