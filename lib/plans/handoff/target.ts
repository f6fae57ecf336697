import type { HandoffPlan } from './handoff-plan';

export type HandoffFile = { name: string; text: string };

/** The files of a hand-off and what to know of it; or why the runner can't take this plan. */
export type Handoff = { files: HandoffFile[]; says: string[] } | { none: string };

/** A runner of others. `read` is what its API was read in. */
export type Target = { title: string; read: string; handOn: (plan: HandoffPlan) => Handoff };
