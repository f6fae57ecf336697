import { type AssumptionEntry, SHARE, TOKEN_FACTOR } from './assumption';

/** What the opportunities of work that stays assume (lib/assessment/opportunities). No saving by another way rests on them. */
export const OPPORTUNITY_ASSUMPTIONS = {
  repeatedPromptShare: {
    label: 'Share of a prompt that repeats',
    domain: SHARE,
    cause: 'repeating prompts',
    range: { low: 0.1, base: 0.3, high: 0.8 },
    unit: 'share of input tokens',
    reason:
      'The base is measured: 29% of the tokens of a public online chat trace (Mooncake, FAST25) repeat from the last five minutes. ' +
      'The low and high values are our assumption.',
  },
  tokensElsewhere: {
    label: 'Tokens on another model',
    domain: TOKEN_FACTOR,
    cause: 'another tokenizer',
    range: { low: 0.77, base: 1, high: 1.3 },
    unit: 'tokens for each token of today',
    reason:
      'Anthropic says that the same text makes about 30% more tokens on its newer models ' +
      '(platform.claude.com/docs/en/build-with-claude/token-counting). The low value is the way back. That other makers ' +
      'stay within this is our assumption.',
  },
  fastTierNotNeededShare: {
    label: 'Priority work that standard would serve',
    domain: SHARE,
    cause: 'speed that is needed',
    range: { low: 0, base: 0.5, high: 1 },
    unit: 'share of requests at priority',
    reason: 'Our assumption: no log shows how fast the standard tier would answer. It is between none and all.',
  },
  avoidableFailureShare: {
    label: 'Failed calls that a fix avoids',
    domain: SHARE,
    cause: 'failures that a fix avoids',
    range: { low: 0, base: 0.5, high: 1 },
    unit: 'share of failed calls',
    reason:
      'Our assumption: timeouts, schemas and limits can be mended, outages cannot. At the low end the provider bills no failed call.',
  },
} satisfies Record<string, AssumptionEntry>;
