import { withoutProfile } from './model-spellings';

/**
 * AWS's price list of Bedrock has a table "Global" and a table "Geo and In-region", a tenth dearer, for Claude 4.5 and
 * later and for the models of other vendors with a global profile (aws.amazon.com/bedrock/pricing, as read on
 * 2026-09-17, 2026-09-26 and 2026-10-01).
 */
export const BEDROCK_PREMIUM = 1.1;

const WITH_GLOBAL_PROFILE =
  /^(anthropic\.claude-((opus|sonnet|haiku)-(4-[5-9]|[5-9])|fable|mythos)|openai\.gpt-(5\.[6-9]|[6-9])|moonshotai\.kimi-k3|xai\.grok-4\.[7-9]|zai\.glm-5\.[3-9])/;

/** Whether a Bedrock id outside the global profile costs a tenth more than in it. */
export function hasBedrockPremium(model: string): boolean {
  return WITH_GLOBAL_PROFILE.test(withoutProfile(model));
}
