import type { ScenarioOutcome } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';

/** What a page asks its worker: the outcomes of scenarios of an audit. One is asked at a time. */
export type Asked = { auditId: string; scenarios: readonly Scenario[] };
export type Told = { outcomes: ScenarioOutcome[] } | { problem: string };
