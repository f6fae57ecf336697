import { MONTHS_PER_YEAR } from '../../cost/money';
import { shareOfRates } from '../../cost/same-work';
import { subjectOfWorkflow } from '../../latency/subject';
import { isUnanswered, readWhoWaits } from '../../latency/words/read-who-waits';
import type { Capability } from '../../pricing/capabilities/capability';
import type { Rate } from '../../pricing/catalogue/rate';
import { UNTOLD_THOUGHTS } from '../../pricing/lookup/thinking-price';
import { tierInName } from '../../pricing/models/name-tier';
import { visibleText } from '../../wording/visible-text';
import type { BilledKind } from '../../workloads/billed-kind';
import type { TokenCounts } from '../../workloads/profile/tokens/token-counts';
import type { Workflow } from '../../workloads/workflow/workflow';
import type { CountedTokens, Work } from './work';

/** A workflow that a person listed. Its numbers are already monthly. `billedKind` is what the listed costs are. */
export function workOfWorkflow(workflow: Workflow, billedKind: BilledKind | null): Work {
  const requests = Math.round(workflow.requestsPerMonth ?? 0);
  const tokens = tokensOf(workflow, requests);
  const { provider, costPerRequestUsd } = workflow;
  const whoWaits = isUnanswered(workflow.whoWaits) ? null : workflow.whoWaits;
  const waits = whoWaits === null ? null : readWhoWaits(whoWaits);
  return {
    from: 'list',
    facts: {
      id: workflow.id,
      name: visibleText(workflow.name),
      model: workflow.model === null ? null : visibleText(workflow.model),
      application: null,
      route: null,
      ...(workflow.owner === null ? {} : { owner: workflow.owner }),
      requests,
      inputTokens: tokens.input,
      cacheReadTokens: 0,
      outputTokens: tokens.output,
      errorRate: null,
    },
    provider,
    unlistedProvider: provider?.toLowerCase() ?? null,
    operation: null,
    serviceTier: tierInName(provider, workflow.model),
    requestsPerRun: null,
    deadlineHours: workflow.deadlineHours ?? waits?.hours ?? null,
    whoWaits: whoWaits === null ? null : { text: whoWaits, latencyClass: waits?.latencyClass ?? null },
    subject: (deadlineHours) => subjectOfWorkflow({ ...workflow, deadlineHours }),
    challenges: () => [],
    shapeBlockers: [],
    oneStretch: false,
    stillRunning: false,
    streamedShare: null,
    times: null,
    volume:
      workflow.requestsPerMonth === null
        ? null
        : {
            requests,
            monthlyFactor: 1,
            billedUsd: hasTokens(workflow) && costPerRequestUsd !== null ? requests * costPerRequestUsd : null,
            ...(billedKind === null ? {} : { billedKind }),
            runsPerMonth: 0,
            meanBytesPerRequest: null,
            tokensAt: (_, standard, batch, capability) => {
              const batchRatio = flatRatio(standard, batch, capability);
              return tokensAt(workflow, { requests, tokens }, standard, batchRatio);
            },
          },
    thoughtShare: UNTOLD_THOUGHTS,
    billedUsd: null,
    factors: { month: 1, log: null, year: MONTHS_PER_YEAR },
    retries: null,
    batchHabits: null,
    spacing: null,
    sentBefore: null,
  };
}

function hasTokens({ inputTokens, outputTokens }: Workflow): boolean {
  return inputTokens !== null || outputTokens !== null;
}

/** The tokens of a month. If only one kind is given, the other counts as zero. */
function tokensOf({ inputTokens, outputTokens }: Workflow, requests: number): TokenCounts {
  return {
    input: Math.round(requests * (inputTokens ?? 0)),
    cacheRead: 0,
    cacheWrite5m: 0,
    cacheWrite1h: 0,
    output: Math.round(requests * (outputTokens ?? 0)),
  };
}

/** All requests have the same length, so they are all in one context band. */
function tokensAt(
  workflow: Workflow,
  { requests, tokens }: { requests: number; tokens: TokenCounts },
  standard: readonly Rate[],
  batchRatio: number | null,
): CountedTokens {
  const { costPerRequestUsd } = workflow;
  const length = workflow.inputTokens ?? 0;
  const over = Math.max(0, ...standard.map((rate) => rate.over).filter((over) => over < length));
  const flatCost =
    hasTokens(workflow) || costPerRequestUsd === null
      ? {}
      : { flatCost: { usdPerRequest: costPerRequestUsd, batchRatio } };
  return { tokens: { bands: [{ over, requests, tokens }], ...flatCost }, uncounted: null };
}

/** Without tokens, a cost can still be compared if batch discounts every token by the same share. */
function flatRatio(standard: readonly Rate[], batch: readonly Rate[], capability: Capability | null): number | null {
  const documented = capability?.ratioHoldsFor === 'every' ? capability.batchRatio : null;
  if (documented === null) return shareOfRates(standard, batch);
  return documented.input === documented.output ? documented.input : null;
}
