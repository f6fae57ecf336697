import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

/** `openai:gpt-5`, `anthropic:messages:claude-sonnet-4-5`: the vendor, the kind of endpoint, the model. */
const PROVIDER = '^([a-z0-9_-]+):';
const MODEL = '^[a-z0-9_-]+:(?:(?:chat|messages|completion|responses|embedding|embeddings):)?(.+)$';
const usage = (...path: string[]) => cells(['response', 'tokenUsage', ...path]);

/**
 * Results of promptfoo, as a document or as lines: an evaluation, of which nobody waits for single answers. Traps: `error` and
 * `success` are of the assertions, so only `failureReason` 2 is a failed call; the sums of prompts and of all results stand
 * beside them, and those of graders inside.
 */
export const promptfooResults: LogFormat = {
  id: 'promptfoo-results',
  name: 'promptfoo results',
  source: 'promptfoo/promptfoo test/__fixtures__/sample-export.json; src/types (EvaluateResult, ResultFailureReason)',
  requires: ['provider.id', 'promptIdx', 'testIdx', 'latencyMs', 'response'],
  costs: 'estimate',
  projection: {
    request_id: cells('id'),
    started_at: cells('$.results.timestamp'),
    latency_ms: cells('latencyMs'),
    provider: { ...cells('provider.id'), pick: PROVIDER },
    model: { ...cells('provider.id'), pick: MODEL },
    status: { ...cells('failureReason'), rename: { 0: 'success', 1: 'success', 2: 'error' } },
    input_tokens: usage('prompt'),
    output_tokens: usage('completion'),
    reasoning_tokens: usage('completionDetails', 'reasoning'),
    total_tokens: usage('total'),
    billed_usd: cells(['response', 'cost'], 'cost'),
    finish_reason: cells(['response', 'finishReason']),
    origin: { from: 'constant', value: 'evaluation' },
  },
  passOver: [{ cell: { column: 'response', path: ['cached'] }, is: ['true'], says: 'answers from a cache' }],
  notes: [
    'Calls that grade the answers are sums without a model in it, and do not count. Its only time is when it began.',
  ],
};
