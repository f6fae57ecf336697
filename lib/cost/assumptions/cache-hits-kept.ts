import type { ProviderAssumption } from './assumption';

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
