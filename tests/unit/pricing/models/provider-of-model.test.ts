import { describe, expect, it } from 'vitest';
import { providerBehind, providerOfModel } from '../../../../lib/pricing/models/provider-of-model';

describe('the provider that a name shows', () => {
  it.each([
    ['gpt-35-turbo', 'azure'],
    ['gpt-4o', 'openai'],
    ['ft:gpt-4o', 'openai'],
    ['o3', 'openai'],
    ['o3-mini', 'openai'],
    ['claude-opus-4-8', 'anthropic'],
    ['gemini-2.5-pro', 'gemini'],
    ['models/gemini-2.5-pro', 'gemini'],
    ['publishers/google/models/gemini-2.5-pro', 'vertex'],
    ['accounts/fireworks/models/gpt-oss-20b', 'fireworks'],
    ['deepseek-chat', 'deepseek'],
    ['grok-4.3', 'xai'],
    ['mistral-large-3', 'mistral'],
    ['mistral-medium-3-1', 'mistral'],
    ['pixtral-large-2411', 'mistral'],
    ['codestral-2501', 'mistral'],
    ['codestral-latest', 'mistral'],
    ['ministral-8b-2410', 'mistral'],
    ['magistral-small-latest', 'mistral'],
    ['command-r', 'cohere'],
    ['command-r+', 'cohere'],
    ['command-a-03-2025', 'cohere'],
    ['embed-english-v3.0', 'cohere'],
    ['anthropic.claude-x', 'bedrock'],
    ['us.anthropic.claude-x', 'bedrock'],
    ['arn:aws:bedrock:eu-west-1:1:inference-profile/eu.anthropic.claude-x', 'bedrock'],
    ['arn:aws-us-gov:bedrock:us-gov-west-1:1:application-inference-profile/x1', 'bedrock'],
    [' GPT-4o ', 'openai'],
  ])('of %s is %s', (model, provider) => expect(providerOfModel(model)).toBe(provider));

  it.each([
    'my-gpt-35-turbo',
    'my-gpt-4o',
    'my-claude-x',
    'my-gemini-x',
    'my-deepseek-chat',
    'my-grok-4',
    'my-mistral-large-3',
    'my-mistral-medium-3',
    'my-codestral-2501',
    'my-command-r',
    'my-embed-english-v3.0',
    'my/models/gemini-x',
    'my/publishers/google/models/gemini-x',
    'my.house.anthropic.claude-x',
    'my-arn:aws:bedrock:x',
  ])('is not told by a family behind something else, as in %s', (model) => expect(providerOfModel(model)).toBeNull());

  it.each([
    'o35',
    'gpt-oss-120b',
    'deepseek-chat-v2',
    'mistral-small-24b-instruct-2501',
    'codestral-2501-x',
    'command-rx',
    'llama-3.3-70b',
  ])('is not told by the open or longer name %s', (model) => expect(providerOfModel(model)).toBeNull());

  it('is what stands before the name, and nothing else', () => {
    expect(providerOfModel('groq/gpt-4o')).toBe('groq');
    expect(providerOfModel('openai:gpt-4o')).toBe('openai');
    // A deployment may be called like a family; what follows the slash doesn't count either.
    expect(providerOfModel('gpt-house/gpt-4o')).toBeNull();
    expect(providerOfModel('qwen/qwen3-235b')).toBeNull();
    expect(providerOfModel('gpt-4o:latest')).toBe('openai');
  });
});

describe('the provider behind an intermediary', () => {
  it('is the vendor of a model that nobody else hosts', () => {
    expect(providerOfModel('litellm/gpt-4o')).toBe('openai');
    for (const between of ['litellm', 'vercel']) expect(providerBehind(between, 'gpt-4o')).toBe('openai');
  });

  it('is unknown at a reseller for a model that others host, and told by a library', () => {
    expect(providerBehind('vercel', 'deepseek-chat')).toBeNull();
    expect(providerBehind('langchain', 'deepseek-chat')).toBe('deepseek');
    expect(providerBehind('vercel', 'house-model')).toBeNull();
  });
});
