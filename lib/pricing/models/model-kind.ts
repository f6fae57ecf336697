import { isEmbeddingModel } from './embedding-model';

/**
 * What a model does, as far as its name tells: another kind can't do its work. What no pattern takes reads and writes text (and maybe
 * reads pictures).
 */
export const MODEL_KINDS = [
  'chat',
  'embedding',
  'rerank',
  'realtime',
  'speech',
  'transcription',
  'image',
  'moderation',
] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

const NAMES: readonly (readonly [ModelKind, RegExp])[] = [
  ['rerank', /rerank/],
  ['moderation', /guard|moderation/],
  ['realtime', /realtime|(^|[-/])live(-|translate)/],
  ['transcription', /transcri|whisper/],
  ['speech', /(^|[-/])tts(-|$)|speech|audio/],
  ['image', /(^|[-/])image(-|$|n)/],
];

/** The kind of a model by its name in a log or the catalogue. */
export function modelKind(model: string): ModelKind {
  const name = model.toLowerCase();
  if (isEmbeddingModel(name)) return 'embedding';
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'chat';
}
