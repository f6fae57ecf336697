import { describe, expect, it } from 'vitest';
import { batchBlockers } from '../../../../lib/pricing/batch/batch-blockers';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { resolveModel } from '../../../../lib/pricing/models/resolve-model';
import { NOW } from '../../../fixtures/in-context';

const nothing = { provider: null, model: null, operation: null, serviceTier: null, requestsPerRun: null };
type Asked = Partial<Omit<Parameters<typeof batchBlockers>[1], 'ref'>>;
function blockersOf(asked: Asked, prices = catalogue) {
  const input = { ...nothing, ...asked };
  return batchBlockers(prices, { ...input, ref: resolveModel(prices, input.provider, input.model) }, NOW);
}
const codes = (asked: Asked) => blockersOf(asked).map((blocker) => blocker.code);

describe('batchBlockers', () => {
  it.each([
    { provider: 'openai', model: 'gpt-4o', operation: 'chat', serviceTier: 'standard', requestsPerRun: 3 },
    { model: 'gpt-4o', operation: 'acompletion' },
    { provider: 'openai', model: 'text-embedding-3-small', operation: 'aembedding' },
    { provider: 'bedrock', model: 'anthropic.claude-sonnet-4-6', requestsPerRun: 100 },
    { provider: 'vertex', model: 'text-embedding-005', operation: 'embedding' },
    { provider: 'anthropic', model: 'claude-of-tomorrow', operation: 'messages' },
    { provider: 'azure', model: 'my-deployment', operation: 'ChatCompletions_Create' },
    { provider: 'openai', model: 'gpt-4o', operation: 'something new' },
  ])('does not block $provider $model $operation', (input) => {
    expect(codes(input)).toEqual([]);
  });

  it.each([
    ['no-batch-endpoint', { provider: 'deepseek', model: 'deepseek-chat' }],
    ['no-batch-endpoint', { provider: 'nobody', model: 'gpt-4o' }],
    ['no-batch-endpoint', {}],
    ['model-without-batch', { provider: 'xai', model: 'grok-3' }],
    ['model-without-batch', { provider: 'xai', model: 'grok-of-tomorrow' }],
    ['model-without-batch', { provider: 'cohere', model: 'command-r' }],
    ['model-without-batch', { provider: 'bedrock', model: 'anthropic.claude-sonnet-5' }],
    ['operation-not-supported', { provider: 'groq', model: 'llama-3.3-70b-versatile', operation: 'embedding' }],
    ['operation-not-supported', { provider: 'azure', model: null, operation: 'embeddings' }],
    ['operation-not-supported', { provider: 'anthropic', model: 'claude-sonnet-5', operation: 'image_generation' }],
    ['operation-not-supported', { provider: 'openai', model: null, operation: '_arealtime' }],
    ['operation-not-supported', { provider: 'bedrock', model: 'amazon.nova-pro-v1:0', operation: 'realtime' }],
    ['below-minimum', { provider: 'bedrock', model: 'anthropic.claude-sonnet-4-6', requestsPerRun: 99 }],
    ['already-batch', { provider: 'openai', model: 'gpt-4o', serviceTier: 'Batch' }],
  ])('%s: %o', (code, input) => {
    expect(codes(input)).toEqual([code]);
  });

  it('says in numbers what is missing', () => {
    const [blocker] = blockersOf({ provider: 'bedrock', model: 'anthropic.claude-sonnet-4-6', requestsPerRun: 40.2 });
    expect(blocker?.says).toBe(
      'Amazon Bedrock batch inference accepts jobs of at least 100 records. One run of this work has about 40.',
    );
  });

  it.each([
    ['gpt-4o', []],
    ['text-embedding-3-small', ['model-without-batch']],
  ])('asks of the model that an alias of a gateway stands for: %s', (model, expected) => {
    const alias = { provider: 'my-gateway', model: 'prod-chat', target: { provider: 'azure', model, region: null } };
    const blockers = blockersOf({ provider: 'my-gateway', model: 'prod-chat' }, { ...catalogue, aliases: [alias] });
    expect(blockers.map(({ code }) => code)).toEqual(expected);
  });

  it('are those of a free model, of a provider in a name, and of one that is blank', () => {
    expect(codes({ provider: 'openrouter', model: 'x/y:free' })).toEqual(['model-without-batch']);
    for (const provider of [null, '', '  ']) {
      expect(codes({ provider, model: 'deepseek-chat' })).toEqual(['no-batch-endpoint']);
      expect(codes({ provider, model: 'gpt-4o-of-tomorrow' })).toEqual([]);
    }
  });

  it('say who has no endpoint, as the log spells it, and what is offered instead', () => {
    const says = (asked: Asked) => blockersOf(asked)[0]?.says;
    expect(says({ provider: 'Nobody', model: 'gpt-4o' })).toBe('No batch endpoint is known for Nobody.');
    expect(says({ model: 'deepseek-chat' })).toMatch(/^No batch endpoint is known for deepseek\./);
    expect(says({})).toBe('The log names no known provider, so no batch endpoint is known either.');
  });

  it('say what the provider documents of its models', () => {
    const says = (asked: Asked) => blockersOf(asked)[0]?.says;
    expect(says({ provider: 'xai', model: 'grok-3' })).toMatch(/^No source has a batch price for grok-3 at xai/);
    expect(says({ provider: 'groq', model: 'llama-3.3-70b-versatile', operation: 'embedding' })).toMatch(
      /does not take embedding requests, only .*chat/,
    );
  });

  it('ask for the minimum of the endpoint only where one is documented, and the size of a run is known', () => {
    expect(codes({ provider: 'openai', model: 'gpt-4o', requestsPerRun: 0 })).toEqual([]);
    expect(codes({ provider: 'bedrock', model: 'anthropic.claude-sonnet-4-6' })).toEqual([]);
  });

  it('names every reason at once', () => {
    expect(
      codes({ provider: 'azure', model: 'text-embedding-3-small', operation: 'embedding', serviceTier: 'batch' }),
    ).toEqual(['already-batch', 'model-without-batch', 'operation-not-supported']);
  });
});
