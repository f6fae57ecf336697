import type { Assumption, ProviderAssumption } from './assumption';

const unit = 'share of cache hits';

/** The share of today's cache hits that remain in batch. The facts are the vendors'. Our assumptions are named as such. */
export const defaultCacheHitsKept: ProviderAssumption = {
  otherwise: {
    low: 0,
    base: 0.3,
    high: 1,
    unit,
    reason:
      'Our assumption: this provider publishes no figure. The base is the low end of the only published range, ' +
      "Anthropic's 30% to 98%. Short-lived caches may expire while work is queued.",
  },
  byProvider: {
    anthropic: {
      low: 0.3,
      base: 0.64,
      high: 0.98,
      unit,
      reason:
        'Anthropic says that cache hits in batches are best effort, 30% to 98% depending on traffic ' +
        '(platform.claude.com/docs/en/build-with-claude/batch-processing). The base is the middle of that range, our choice.',
    },
    azure: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption: Azure does not document caching in batch (Azure OpenAI batch how-to). The base is the low ' +
        "end of Anthropic's published 30% to 98%.",
    },
    bedrock: {
      low: 0,
      base: 0,
      high: 0,
      unit,
      reason: 'AWS does not support prompt caching with the batch inference API (Bedrock user guide, prompt caching).',
    },
    fireworks: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption: Fireworks says that batch jobs use prompt caching automatically (docs.fireworks.ai) and ' +
        "publishes no hit rate. The base is the low end of Anthropic's published 30% to 98%.",
    },
    gemini: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption: Google says that cache hits in a batch are possible, but users report errors with explicit ' +
        "caching. No hit rate is published. The base is the low end of Anthropic's published 30% to 98%.",
    },
    groq: {
      low: 0,
      base: 0,
      high: 0,
      unit,
      reason:
        'Groq bills all batch tokens at the batch rate regardless of cache status (console.groq.com/docs/batch), so a ' +
        'cache hit saves nothing.',
    },
    openai: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption: OpenAI says that changing the service tier is a cache miss (prompt caching guide) and ' +
        "publishes no hit rate inside a batch. The base is the low end of Anthropic's published 30% to 98%.",
    },
    vertex: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption: Vertex batch supports implicit caching but not explicit caching, and no hit rate ' +
        "is published. The base is the low end of Anthropic's published 30% to 98%.",
    },
  },
};

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
