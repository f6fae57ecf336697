import type { Assumption, ProviderAssumption } from './assumption';

const OPENROUTER =
  'OpenRouter measured a median of 7 minutes and 90% under 1 hour over 230,000 batches (openrouter.ai/blog/announcements/batch-api, 2026-09-22)';
const ANTHROPIC =
  'Anthropic says that most batches finish within 1 hour and all expire at 24 hours (platform.claude.com/docs/en/build-with-claude/batch-processing)';
const GEMINI =
  'The Gemini API has a target of 24 hours, and jobs expire after 48 hours (ai.google.dev/gemini-api/docs/batch-api)';
const VERTEX =
  'Vertex queues jobs for up to 72 hours, and finishes most within 24 hours of their start (Vertex batch inference page)';
const BEDROCK = 'Bedrock lets you give a job 24 to 168 hours (CreateModelInvocationJob) and publishes no turnaround';
const OURS = 'The values between are our assumption';

const hours = (low: number, base: number, high: number, reason: string): Assumption => {
  return { low, base, high, unit: 'hours', reason };
};

/** Half of the batch jobs are done by then: 15 minutes to 2 hours where nobody measured it. */
export const defaultTurnaroundMedianHours: ProviderAssumption = {
  otherwise: hours(0.25, 1, 2, `Our assumption: this provider promises a batch window, not a median. ${OPENROUTER}.`),
  byProvider: {
    anthropic: hours(0.25, 0.5, 1, `${ANTHROPIC}. ${OURS}.`),
    openrouter: hours(0.12, 0.12, 1, `${OPENROUTER}. The high end is our assumption.`),
    gemini: hours(0.25, 1, 2, `${GEMINI}. The values are our assumption.`),
    vertex: hours(0.25, 1, 2, `${VERTEX}. The values are our assumption.`),
    bedrock: hours(0.25, 1, 2, `${BEDROCK}. The values are our assumption.`),
  },
};

/** 95% of the batch jobs are done by then. The high value is the batch window, or the expiry of a job. */
export const defaultTurnaroundP95Hours: ProviderAssumption = {
  otherwise: hours(
    2,
    12,
    24,
    'Our assumption: most providers promise a batch window of 24 hours, which is the high value, and publish no percentile.',
  ),
  byProvider: {
    anthropic: hours(1, 6, 24, `${ANTHROPIC}. ${OURS}.`),
    openrouter: hours(
      1.84,
      1.84,
      24,
      `${OPENROUTER}. A lognormal distribution through both has its 95th percentile at 1.84 hours.`,
    ),
    gemini: hours(2, 12, 48, `${GEMINI}. ${OURS}.`),
    vertex: hours(6, 24, 96, `${VERTEX}. The worst case is 96 hours. ${OURS}.`),
    bedrock: hours(6, 24, 168, `${BEDROCK}. The values are our assumption.`),
  },
};
