import { expect, it } from 'vitest';
import { canonicalOperation } from '../../../../lib/pricing/models/operation-name';

it.each([
  ['realtime', ['_arealtime', 'live-api', 'LiveAPI']],
  ['embedding', ['aembedding', 'embeddings']],
  ['moderation', ['amoderation']],
  ['rerank', ['arerank']],
  ['transcription', ['atranscription', 'audio.transcribe', 'audio transcriptions']],
  ['translation', ['translation', 'translations', 'audio_translation', 'audioTranslation', 'my_audio_translation']],
  ['speech', ['aspeech', 'tts', 'tts-1']],
  ['image', ['image_generation']],
  ['video', ['video_generation']],
  ['ocr', ['ocr']],
  ['classification', ['classify']],
  ['chat', ['chat', ' Chat.Completions ', 'messages', 'aresponses', 'generateContent', 'generate_content', 'converse']],
  ['chat', ['completion', 'acompletion']],
  ['completion', ['text_completion', 'textCompletion', 'atext  -  completion', 'completions']],
])('%s is what logs call %s', (kind, words) => {
  for (const word of words) expect([word, canonicalOperation(word)]).toEqual([word, kind]);
});

it.each([
  '',
  'something',
  'my_translation',
  'my_tts',
  'my_completion',
  'completion_of_mine',
  'completions_of_mine',
  'my_completions',
])('"%s" shows no kind of request', (word) => expect(canonicalOperation(word)).toBeNull());
