import type { Assumption, ProviderAssumption } from './assumption';

const OPENROUTER =
  'OpenRouter: median 7 minutes and 90% under 1 hour over 230,000 batches (openrouter.ai/blog/announcements/batch-api, 2026-09-22)';
const ANTHROPIC =
  'Anthropic: most batches finish within 1 hour and all expire at 24 hours (platform.claude.com/docs/en/build-with-claude/batch-processing)';
const GEMINI = 'Gemini API: a target of 24 hours, and a job expires at 48 (ai.google.dev/gemini-api/docs/batch-api)';
const VERTEX =
  'Vertex: up to 72 hours in the queue, and most jobs done within 24 hours of their start (Vertex batch inference page)';
const BEDROCK = 'Bedrock: a job may be given 24 to 168 hours (CreateModelInvocationJob); no turnaround is published';
const OURS = 'the hours between are our assumption, change it';

const hours = (low: number, base: number, high: number, reason: string): Assumption => {
  return { low, base, high, unit: 'hours', reason };
};

/** Half of the batch jobs are done by then: from 15 minutes to 2 hours wherever nobody measured it. */
export const defaultTurnaroundMedianHours: ProviderAssumption = {
  otherwise: hours(
    0.25,
    1,
    2,
    `Our assumption, change it: this provider promises a window, not a median. Measured elsewhere: ${OPENROUTER}.`,
  ),
  byProvider: {
    anthropic: hours(0.25, 0.5, 1, `${ANTHROPIC}; ${OURS}.`),
    openrouter: hours(0.12, 0.12, 1, `${OPENROUTER}; the high end is our assumption, change it.`),
    gemini: hours(0.25, 1, 2, `${GEMINI}; the values are our assumption, change it.`),
    vertex: hours(0.25, 1, 2, `${VERTEX}; the values are our assumption, change it.`),
    bedrock: hours(0.25, 1, 2, `${BEDROCK}; the values are our assumption, change it.`),
  },
};

/** 95 of 100 batch jobs are done by then: the high end is the whole window, or the hour at which the provider gives up. */
export const defaultTurnaroundP95Hours: ProviderAssumption = {
  otherwise: hours(
    2,
    12,
    24,
    'Our assumption, change it: most providers promise a window of 24 hours, taken as the high end, and publish no percentile.',
  ),
  byProvider: {
    anthropic: hours(1, 6, 24, `${ANTHROPIC}; ${OURS}.`),
    openrouter: hours(1.84, 1.84, 24, `${OPENROUTER}: a lognormal through both has its 95th percentile at 1.84 hours.`),
    gemini: hours(2, 12, 48, `${GEMINI}: 48 hours at worst; ${OURS}.`),
    vertex: hours(6, 24, 96, `${VERTEX}: 96 hours at worst; ${OURS}.`),
    bedrock: hours(6, 24, 168, `${BEDROCK}; the values are our assumption, change it.`),
  },
};
