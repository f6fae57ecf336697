import type { JobShapeId } from './job-shape';

/** What the id of a request may be. A null length is one that no source states. */
export type IdRule = { maxLength: number | null; alphabet: RegExp; says: string; source: string | null };

/** The strictest length and alphabet that a provider with ids of letters states. They hold where no source states any. */
const ASSUMED_LENGTH = 64;
const COMMON = /^[A-Za-z0-9_-]+$/;

const unstated = (source: string | null): IdRule => ({
  maxLength: null,
  alphabet: COMMON,
  says: 'No source states a length, so ids have at most 64 letters, digits, hyphens and underscores.',
  source,
});

const RULES: { [Id in JobShapeId]?: IdRule } = {
  anthropic: {
    maxLength: 64,
    alphabet: COMMON,
    says: 'From 1 to 64 letters, digits, hyphens and underscores.',
    source: 'https://platform.claude.com/docs/en/api/messages/batches/create',
  },
  together: {
    maxLength: 64,
    alphabet: COMMON,
    says: 'At most 64 characters.',
    source: 'https://docs.together.ai/docs/inference/batch/tutorial',
  },
  // The id is the value of a label.
  vertex: {
    maxLength: 63,
    alphabet: /^[a-z0-9_-]+$/,
    says: 'At most 63 lower-case letters, digits, hyphens and underscores.',
    source: 'https://docs.cloud.google.com/resource-manager/docs/labels-overview',
  },
  bedrock: {
    maxLength: null,
    alphabet: /^[A-Za-z0-9]+$/,
    says: 'An alphanumeric string.',
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-data.html',
  },
};

export function idRuleOf(shape: JobShapeId): IdRule {
  return RULES[shape] ?? unstated(null);
}

/** Whether a provider takes an id. */
export function fitsIdRule({ maxLength, alphabet }: IdRule, id: string): boolean {
  return id.length > 0 && id.length <= (maxLength ?? ASSUMED_LENGTH) && alphabet.test(id);
}
