import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { CALLS_FOLLOW_EACH_OTHER } from '../coding-agent';

/**
 * Sessions of Gemini CLI (~/.gemini/tmp/…/chats), JSON documents and the newer JSON lines, in which a message is written again as it
 * grows. The counts are Gemini's: cached tokens lie in the input; thoughts are billed as output and stand apart from it; results
 * of tools (`tool`) are input that stands apart. The project is a hash.
 */
export const geminiCli: LogFormat = {
  id: 'gemini-cli',
  name: 'Gemini CLI sessions',
  source:
    'junhoyeo/tokscale at a496cca (sessions/gemini.rs); ccusage/ccusage at 5816e64 (adapter/gemini); google-gemini/gemini-cli chatRecordingService.ts',
  requires: ['tokens.input', 'tokens.output', 'tokens.total', 'timestamp', 'type'],
  projection: {
    request_id: cells('id'),
    started_at: cells('timestamp'),
    provider: { from: 'constant', value: 'google' },
    model: cells('model'),
    operation: { from: 'constant', value: 'chat' },
    session_id: cells('$.sessionId', 'sessionId'),
    input_tokens: { from: 'sum', cells: [{ column: 'tokens.input' }, { column: 'tokens.tool' }] },
    cache_read_tokens: cells('tokens.cached'),
    output_tokens: cells('tokens.output'),
    reasoning_tokens: cells('tokens.thoughts'),
  },
  cached: 'inside',
  reasoning: 'apart',
  passOver: [
    { cell: { column: 'type' }, isNot: ['gemini'], says: 'messages that are no answers of a model' },
    { cell: { column: 'tokens.total' }, is: [''], says: 'parts of answers, whose tokens stand at the last part' },
  ],
  notes: [
    CALLS_FOLLOW_EACH_OTHER,
    'Whether an API key, Vertex AI or a free sign-in paid is not in it: prices are those of the API.',
  ],
};
