import { expect, it } from 'vitest';
import { modelKind } from '../../../../lib/pricing/models/model-kind';

it.each([
  ['gpt-4o', 'chat'],
  ['anthropic.claude-haiku-4-5-20251001-v1:0', 'chat'],
  ['gpt-oss-120b', 'chat'],
  ['text-embedding-3-large', 'embedding'],
  ['amazon.titan-embed-image-v1', 'embedding'],
  ['rerank-v3.5', 'rerank'],
  ['gpt-4o-realtime-preview', 'realtime'],
  ['gemini-3.1-flash-live-preview', 'realtime'],
  ['gpt-4o-mini-transcribe', 'transcription'],
  ['gemini-2.5-flash-preview-tts', 'speech'],
  ['gpt-audio-mini', 'speech'],
  ['google/gemini-3-pro-image', 'image'],
  ['gpt-image-1.5', 'image'],
  ['meta-llama/llama-guard-4-12b', 'moderation'],
])('%s is a model for %s', (model, kind) => {
  expect(modelKind(model)).toBe(kind);
});
