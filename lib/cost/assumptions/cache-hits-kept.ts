import type { ProviderAssumption } from './assumption';

const unit = 'share of cache hits';

/** How many of today's cache hits survive a queue. The facts are the vendors'; what they leave open is ours and says so. */
export const defaultCacheHitsKept: ProviderAssumption = {
  otherwise: {
    low: 0,
    base: 0.3,
    high: 1,
    unit,
    reason:
      'Our assumption, change it: this provider publishes no figure. The base is the low end of the only published range, ' +
      "Anthropic's 30% to 98%, as short-lived caches may expire while work is queued.",
  },
  byProvider: {
    anthropic: {
      low: 0.3,
      base: 0.64,
      high: 0.98,
      unit,
      reason:
        'Anthropic: cache hits in batches are best effort, 30% to 98% depending on traffic ' +
        '(platform.claude.com/docs/en/build-with-claude/batch-processing). The base is the middle of that range, our choice.',
    },
    azure: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption, change it: Azure does not document caching in batch (Azure OpenAI batch how-to). The base is the low ' +
        "end of Anthropic's published 30% to 98%.",
    },
    bedrock: {
      low: 0,
      base: 0,
      high: 0,
      unit,
      reason: 'AWS: prompt caching is not supported with the batch inference API (Bedrock user guide, prompt caching).',
    },
    fireworks: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption, change it: Fireworks says that batch jobs use prompt caching by themselves (docs.fireworks.ai) and ' +
        "names no hit rate. The base is the low end of Anthropic's published 30% to 98%.",
    },
    gemini: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption, change it: Google says that hits in a batch are possible, and users report errors with explicit ' +
        "caching there; no hit rate is published. The base is the low end of Anthropic's published 30% to 98%.",
    },
    groq: {
      low: 0,
      base: 0,
      high: 0,
      unit,
      reason:
        'Groq: all batch tokens are billed at the batch rate regardless of cache status (console.groq.com/docs/batch), so a ' +
        'hit that survives is worth nothing.',
    },
    openai: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption, change it: OpenAI says that changing the service tier is a cache miss (prompt caching guide) and ' +
        "names no hit rate inside a batch. The base is the low end of Anthropic's published 30% to 98%.",
    },
    vertex: {
      low: 0,
      base: 0.3,
      high: 1,
      unit,
      reason:
        'Our assumption, change it: Vertex batch has implicit caching only, explicit caching is not supported, and no hit rate ' +
        "is published. The base is the low end of Anthropic's published 30% to 98%.",
    },
  },
};
