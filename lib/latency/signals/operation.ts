import { weigh } from '../weigh';
import type { Signal } from './signal';

/** The kind of API call. `chat` says nothing: every chat model is called so, jobs included (see log-formats.md). */
export const operation: Signal = ({ profile }) => {
  const name = profile?.key.operation?.toLowerCase() ?? null;
  if (name === null) return null;
  if (/real_?time/.test(name)) return weigh('realtime-operation', name, 'The calls are realtime sessions.');
  if (/batch/.test(name)) return weigh('batch-operation', name, 'The calls are batch calls.');
  if (/embed/.test(name)) return weigh('embedding-operation', name, 'The calls compute embeddings.');
  if (/rerank/.test(name)) return weigh('rerank-operation', name, 'The calls rerank search results.');
  return null;
};
