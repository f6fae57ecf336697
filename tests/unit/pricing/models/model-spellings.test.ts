import { describe, expect, it } from 'vitest';
import { bareModel, hasDate, modelSpellings, withoutDate } from '../../../../lib/pricing/models/model-spellings';
import type { Provider } from '../../../../lib/pricing/models/provider-name';

describe('the bare name', () => {
  it.each<[Provider, string, string]>([
    ['openai', ' GPT-X ', 'gpt-x'],
    ['openai', 'gpt-x[200k]', 'gpt-x'],
    ['openai', 'gpt-x[1m]-mini', 'gpt-x[1m]-mini'],
    ['openai', 'responses/gpt-x', 'gpt-x'],
    ['openai', 'openai/responses/gpt-x', 'gpt-x'],
    ['anthropic', 'claude-x@default', 'claude-x'],
    ['anthropic', 'claude-x@default-2', 'claude-x-default-2'],
    ['openai', 'arn:aws:bedrock/gpt-x', 'arn:aws:bedrock/gpt-x'],
    ['bedrock', 'arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-x', 'us.anthropic.claude-x'],
    ['bedrock', 'invoke/anthropic.claude-x', 'anthropic.claude-x'],
    ['bedrock', 'converse/anthropic.claude-x', 'anthropic.claude-x'],
    ['groq', 'converse/x', 'converse/x'],
    ['vertex', 'projects/p/locations/l/publishers/google/models/gemini-x', 'gemini-x'],
    ['gemini', 'models/gemini-x', 'gemini-x'],
    ['vertex', 'anthropic/claude-x', 'claude-x'],
    ['vertex', 'anthropic.claude-x', 'claude-x'],
    ['vertex', 'anthropic.other-x', 'anthropic.other-x'],
    ['vertex', 'my-anthropic.claude-x', 'my-anthropic.claude-x'],
    ['azure', 'openai/gpt-x', 'gpt-x'],
    ['groq', 'openai/gpt-x', 'openai/gpt-x'],
    ['fireworks', 'accounts/fireworks/models/x', 'x'],
    ['fireworks', 'accounts/acme/models/x', 'accounts/acme/models/x'],
    ['groq', 'accounts/fireworks/models/x', 'accounts/fireworks/models/x'],
  ])('at %s of %s is %s', (provider, model, bare) => expect(bareModel(provider, model)).toBe(bare));
});

describe('the spellings of a name, most specific first', () => {
  it.each<[Provider, string, string[]]>([
    ['openai', 'gpt-4o-2024-08-06', ['gpt-4o-2024-08-06', 'gpt-4o']],
    ['openai', 'gpt-4o', ['gpt-4o', 'gpt-4o-latest']],
    ['openai', 'gpt-4o-20240806', ['gpt-4o-20240806', 'gpt-4o', 'gpt-4o-20240806-latest', 'gpt-4o-latest']],
    ['openai', 'o3-mini-high-2025-01-31', ['o3-mini-high-2025-01-31', 'o3-mini-2025-01-31', 'o3-mini-high', 'o3-mini']],
    ['mistral', 'o3-mini-high', ['o3-mini-high', 'o3-mini-high-latest']],
    [
      'anthropic',
      'claude-4.5-sonnet',
      [
        'claude-4.5-sonnet',
        'claude-4-5-sonnet',
        'claude-sonnet-4-5',
        'claude-4.5-sonnet-latest',
        'claude-4-5-sonnet-latest',
        'claude-sonnet-4-5-latest',
      ],
    ],
    [
      'anthropic',
      'claude-4-opus-20250514',
      [
        'claude-4-opus-20250514',
        'claude-opus-4',
        'claude-4-opus',
        'claude-4-opus-20250514-latest',
        'claude-opus-4-latest',
        'claude-4-opus-latest',
      ],
    ],
    ['xai', 'grok-4.5', ['grok-4.5', 'grok-4.5-latest']],
    [
      'azure',
      'x-2024-08-06.ft-0a1b',
      ['x-2024-08-06.ft-0a1b', 'x-2024-08-06.ft', 'x-2024-08-06.ft-0a1b-latest', 'x-2024-08-06.ft-latest'],
    ],
    ['groq', 'x.ft-0a1b', ['x.ft-0a1b', 'x.ft-0a1b-latest']],
    ['groq', 'a:b:c', ['a:b:c', 'a:b:c-latest']],
    ['gemini', 'gemini-x-001', ['gemini-x-001', 'gemini-x', 'gemini-x-001-latest', 'gemini-x-latest']],
    ['gemini', 'gemini-001-x', ['gemini-001-x', 'gemini-001-x-latest']],
    ['mistral', 'mistral-x-001', ['mistral-x-001', 'mistral-x-001-latest']],
    ['vertex', 'meta/x-001', ['meta/x-001', 'x-001', 'meta/x', 'meta/x-001-latest', 'x-001-latest', 'meta/x-latest']],
    ['groq', 'meta/x', ['meta/x', 'meta/x-latest']],
    [
      'bedrock',
      'nova-x-v2',
      ['nova-x-v2', 'nova-x-v2:0', 'nova-x', 'nova-x-v2-latest', 'nova-x-v2:0-latest', 'nova-x-latest'],
    ],
    [
      'bedrock',
      'us.anthropic.claude-x-20250101-v1:0',
      [
        'us.anthropic.claude-x-20250101-v1:0',
        'us.anthropic.claude-x-20250101',
        'us.anthropic.claude-x-v1:0',
        'us.anthropic.claude-x',
      ],
    ],
  ])('at %s of %s', (provider, bare, spellings) => expect(modelSpellings(provider, bare)).toEqual(spellings));

  it('at Bedrock have the vendor with a dot, and each version of its own API', () => {
    const spellings = modelSpellings('bedrock', 'anthropic/claude-x');
    expect(spellings.slice(0, 10)).toEqual([
      'anthropic/claude-x',
      'anthropic.claude-x',
      'anthropic/claude-x-v1',
      'anthropic/claude-x-v1:0',
      'anthropic/claude-x-1:0',
      'anthropic/claude-x-v2:0',
      'anthropic.claude-x-v1',
      'anthropic.claude-x-v1:0',
      'anthropic.claude-x-1:0',
      'anthropic.claude-x-v2:0',
    ]);
    expect(modelSpellings('bedrock', 'claude-x')).toContain('anthropic.claude-x-v1:0');
    expect(modelSpellings('bedrock', 'nova-x-v1:0:48k')).toContain('nova-x-v1:0');
    expect(modelSpellings('bedrock', 'nova-x:48k-y').some((spelling) => spelling.startsWith('nova-x-y'))).toBe(false);
    expect(new Set(spellings).size).toBe(spellings.length);
  });
});

it.each([
  ['x-2025-01-31', true, 'x'],
  ['x-20250131', true, 'x'],
  ['x-20250131-v1:0', true, 'x'],
  ['x-20250131-mini', false, 'x-20250131-mini'],
  ['x-2025-01', false, 'x-2025-01'],
  ['x-v2:0', false, 'x'],
])('a date is read at the end of a name: %s', (name, dated, plain) => {
  expect(hasDate(name)).toBe(dated);
  expect(withoutDate(name)).toBe(plain);
});
