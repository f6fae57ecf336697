import type { ScenarioOutcome } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';

/** What a page asks its worker: the outcomes of scenarios of an audit. Answers have the number of what was asked. */
export type Asked = { number: number; auditId: string; scenarios: readonly Scenario[] };
export type Told = { number: number; outcomes: ScenarioOutcome[] } | { number: number; problem: string };
