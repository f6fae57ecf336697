import { weigh } from '../../weigh';
import type { Signal } from '../signal';

/** Web queries have two to four words (Jansen, Spink and Saracevic 2000); documents are embedded in pieces of hundreds of tokens. */
const A_QUERY = 40;

/** The kind of API call. `chat` says nothing, because jobs call chat models the same way (see lib/logs/formats/field-notes.md). */
export const operation: Signal = ({ profile }) => {
  const name = profile?.key.operation?.toLowerCase() ?? null;
  if (name === null) return null;
  if (/real_?time/.test(name)) return weigh('realtime-operation', name, 'The calls are realtime sessions.');
  if (/batch/.test(name)) return weigh('batch-operation', name, 'The calls are batch calls.');
  const tokens = profile?.inputLength.mean ?? 0;
  if (/embed/.test(name) && tokens > 0 && tokens <= A_QUERY)
    return weigh('query-embedding', tokens, `The calls embed ${Math.round(tokens)} tokens each, as long as a query.`);
  if (/embed/.test(name)) return weigh('embedding-operation', name, 'The calls compute embeddings.');
  if (/rerank/.test(name)) return weigh('rerank-operation', name, 'The calls rerank search results.');
  return null;
};
