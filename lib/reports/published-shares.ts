import * as z from 'zod';

/** What a published share is a share of. */
export const SHARE_OF = ['work', 'background requests', 'bill'] as const;

/** What others have published of how much LLM work can move to batch, or of what that saves: a claim, not a measurement of ours. */
export const publishedShareSchema = z.object({
  id: z.string(),
  who: z.string(),
  /** From 0 to 1; the two are equal where one figure is given. */
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  of: z.enum(SHARE_OF),
  /** What exactly is claimed, and what it rests on. */
  says: z.string(),
  url: z.string(),
  /** The day of publication (ISO 8601); null where the source has none. */
  publishedOn: z.string().nullable(),
  readOn: z.string(),
});
export type PublishedShare = z.infer<typeof publishedShareSchema>;

/**
 * Every figure stands in the source as it says here. "30 to 60% of requests and 20 to 30% of the bill", which is often told, is not
 * among them: no source with it was found on 2026-11-29.
 */
export const PUBLISHED_SHARES: readonly PublishedShare[] = [
  {
    id: 'aicost-batch-guide',
    who: 'AICost.ai',
    low: 0.3,
    high: 0.5,
    of: 'work',
    says: 'What typically needs no real-time answer at a SaaS company. The sentence does not say whether of requests, tokens or spend.',
    url: 'https://www.aicost.ai/ai-cost-guides/calc/batch-vs-realtime',
    publishedOn: null,
    readOn: '2026-11-29',
  },
  {
    id: 'loreai-batch-queue',
    who: 'BYK/loreai',
    low: 0.8,
    high: 0.8,
    of: 'background requests',
    says: 'What this open-source product counts as safe to batch. Calls that its users wait for are not in it.',
    url: 'https://github.com/BYK/loreai/pull/134',
    publishedOn: '2026-05-06',
    readOn: '2026-11-29',
  },
  {
    id: 'nadir-batch-example',
    who: 'Nadir',
    low: 0.25,
    high: 0.25,
    of: 'bill',
    says: 'A worked example: half of the spend can wait, at 50% off. It is arithmetic, not an observation.',
    url: 'https://getnadir.com/blog/batch-inference-50-percent-discount-llm-cost',
    publishedOn: null,
    readOn: '2026-11-29',
  },
  {
    id: 'high-peak-run-rate',
    who: 'High Peak Software',
    low: 0.3,
    high: 0.6,
    of: 'bill',
    says: 'By batch, prompt caching and smaller models together. Batch is only a part of it.',
    url: 'https://highpeaksw.com/run-rate-shock-how-to-cut-your-llm-bill-by-30-60-without-killing-ux',
    publishedOn: null,
    readOn: '2026-11-29',
  },
];
