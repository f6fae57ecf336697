import { cells, type Projection } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';

const LENGTHS: Projection = {
  operation: { from: 'constant', value: 'chat' },
  input_tokens: cells('input_length'),
  output_tokens: cells('output_length'),
};

/** Traces of Mooncake: times in milliseconds from the start, prompts as hashes of their blocks. */
export const mooncakeTrace: LogFormat = {
  id: 'mooncake-trace',
  name: 'Mooncake trace',
  source:
    'kvcache-ai/Mooncake FAST25-release/traces and README (timestamp in milliseconds from the start, 512 tokens a block)',
  requires: ['timestamp', 'input_length', 'output_length', 'hash_ids'],
  projection: { ...LENGTHS, started_at: { ...cells('timestamp'), unit: 'ms' } },
  notes: [],
};

/**
 * Traces of Qwen on Alibaba's Bailian: times in seconds from the start. A chat id is that of one request; what was made of a trace may
 * leave out its turns and its hashes of blocks.
 */
export const qwenTrace: LogFormat = {
  id: 'qwen-trace',
  name: 'Qwen (Bailian) trace',
  source:
    'alibaba-edu/qwen-bailian-usagetraces-anon README (timestamp in seconds from the start, chat_id of each request); a row of its thinking trace as two simulators quote it (502 tokens in 32 blocks of 16); the loader of NVIDIA AIPerf, to which turn and hash_ids are optional',
  requires: ['chat_id', 'parent_chat_id', 'timestamp', 'input_length', 'output_length'],
  projection: { ...LENGTHS, started_at: { ...cells('timestamp'), unit: 's' }, tags: cells('type') },
  notes: [],
};
