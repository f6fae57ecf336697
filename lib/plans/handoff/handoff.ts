import type { HandoffPlan } from './handoff-plan';
import type { Handoff, Target } from './target';
import { aiSdk } from './targets/ai-sdk';
import { airflow } from './targets/airflow';
import { batchling } from './targets/batchling';
import { liteLlm } from './targets/litellm';
import { triggerDev } from './targets/trigger-dev';

/** Runners of others that take a plan, as `--to` and the API name them. */
export const HANDOFF_TARGETS = ['litellm', 'ai-sdk', 'batchling', 'airflow', 'trigger.dev'] as const;
export type HandoffTarget = (typeof HANDOFF_TARGETS)[number];

export const TARGETS: Record<HandoffTarget, Target> = {
  litellm: liteLlm,
  'ai-sdk': aiSdk,
  batchling,
  airflow,
  'trigger.dev': triggerDev,
};

/** A plan as configuration and code of another runner, or why there is none. The same plan gives the same bytes. */
export function handoffTo(target: HandoffTarget, plan: HandoffPlan | { none: string }): Handoff {
  if ('none' in plan) return plan;
  const { read, handOn } = TARGETS[target];
  const made = handOn(plan);
  if ('none' in made) return made;
  const late = plan.submit !== null && plan.submit.latestHours <= 0 ? [LATE] : [];
  return { files: made.files, says: [`Written for ${read}.`, ...late, ...made.says] };
}

const LATE = 'The deadline is too short for batch: what is sent at once is late too often, as the plan says.';
