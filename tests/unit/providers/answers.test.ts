import { expect, it } from 'vitest';
import { anthropicAnswer } from '@/lib/providers/answers/anthropic-answer';
import { bedrockAnswer } from '@/lib/providers/answers/bedrock-answer';
import { geminiAnswer } from '@/lib/providers/answers/gemini-answer';
import { openAiAnswer } from '@/lib/providers/answers/openai-answer';

const usage = (inputTokens: number, cacheReadTokens: number, outputTokens: number) => ({
  inputTokens,
  cacheReadTokens,
  outputTokens,
});

it('reads the text and the tokens of OpenAI’s endpoints', () => {
  const chat = {
    choices: [{ message: { content: 'yes' } }],
    usage: { prompt_tokens: 9, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 4 } },
  };
  expect(openAiAnswer(chat)).toEqual({ text: 'yes', usage: usage(9, 4, 2) });
  const response = {
    output: [
      { type: 'reasoning', summary: [] },
      { type: 'message', content: [{ type: 'output_text', text: 'a' }, { text: 'b' }] },
    ],
    usage: { input_tokens: 9, output_tokens: 2, input_tokens_details: { cached_tokens: 0 } },
  };
  expect(openAiAnswer(response)).toEqual({ text: 'ab', usage: usage(9, 0, 2) });
  const embedding = { object: 'list', data: [{ embedding: [0.5] }], usage: { prompt_tokens: 8, total_tokens: 8 } };
  expect(openAiAnswer(embedding)).toEqual({ text: null, usage: usage(8, 0, 0) });
  // A call of a tool writes no text, and a body without usage has an unknown one.
  expect(openAiAnswer({ choices: [{ message: { content: null, tool_calls: [] } }] })).toEqual({
    text: null,
    usage: null,
  });
  expect(openAiAnswer('not an object')).toEqual({ text: null, usage: null });
});

it('counts what Anthropic reads from a cache and writes to it as input', () => {
  const content = [
    { type: 'thinking', thinking: 'hm' },
    { type: 'text', text: 'yes' },
    { type: 'tool_use', input: {} },
  ];
  const tokens = { input_tokens: 50, cache_read_input_tokens: 40, cache_creation_input_tokens: 10, output_tokens: 5 };
  expect(anthropicAnswer({ content, usage: tokens })).toEqual({ text: 'yes', usage: usage(100, 40, 5) });
  expect(anthropicAnswer({ content, usage: { output_tokens: 5 } }).usage).toBeNull();
});

it('counts Gemini’s thoughts as output, and leaves them out of the text', () => {
  const candidates = [{ content: { parts: [{ text: 'hm', thought: true }, { text: 'yes' }] } }];
  const usageMetadata = { promptTokenCount: 10, candidatesTokenCount: 3, thoughtsTokenCount: 7 };
  expect(geminiAnswer({ candidates, usageMetadata })).toEqual({ text: 'yes', usage: usage(10, 0, 10) });
  // A zero is left out of the JSON; without the prompt's count nothing is known.
  expect(geminiAnswer({ usageMetadata: { promptTokenCount: 10 } }).usage).toEqual(usage(10, 0, 0));
  expect(geminiAnswer({ candidates }).usage).toBeNull();
});

it.each([
  [{ output: { message: { content: [{ text: 'yes' }] } }, usage: { inputTokens: 9, outputTokens: 2 } }, usage(9, 0, 2)],
  [
    { type: 'message', content: [{ type: 'text', text: 'yes' }], usage: { input_tokens: 9, output_tokens: 2 } },
    usage(9, 0, 2),
  ],
  [{ generation: 'yes', prompt_token_count: 9, generation_token_count: 2 }, usage(9, 0, 2)],
  [{ inputTextTokenCount: 9, results: [{ tokenCount: 2, outputText: 'yes' }] }, usage(9, 0, 2)],
  [{ choices: [{ message: { content: 'yes' } }], usage: { prompt_tokens: 9, completion_tokens: 2 } }, usage(9, 0, 2)],
  [{ outputs: [{ text: 'yes' }] }, null],
])('reads the output of a model at Bedrock: %o', (output, tokens) => {
  expect(bedrockAnswer(output)).toEqual({ text: 'yes', usage: tokens });
});
