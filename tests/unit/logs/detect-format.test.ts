import { describe, expect, it } from 'vitest';
import { READ_COLUMN_NAMES } from '../../../lib/logs/columns/canonical-columns';
import { detectFormat, LOG_FORMATS } from '../../../lib/logs/detect-format';

const LITELLM = ['request_id', 'call_type', 'spend', 'startTime', 'prompt_tokens', 'completion_tokens'];
const OPENROUTER = [
  'generation_id',
  'created_at',
  'cost_total',
  'tokens_prompt',
  'tokens_completion',
  'model_permaslug',
];

describe('the format of a file', () => {
  it('is told by its columns, in any order and among others', () => {
    expect(detectFormat([...LITELLM, 'metadata']).id).toBe('litellm-spend-logs');
    expect(detectFormat(['zzz', ...OPENROUTER.toReversed()]).id).toBe('openrouter-activity');
  });

  it('is not taken from a part of the columns', () => {
    for (const columns of [LITELLM, OPENROUTER]) {
      for (const missing of columns) {
        expect(detectFormat(columns.filter((column) => column !== missing)).id).toBe('named-columns');
      }
    }
  });

  it('is another one if a log has more columns than its format', () => {
    const gemini = ['key', 'response', 'response.usageMetadata', 'response.usageMetadata.promptTokenCount'];
    expect(detectFormat(gemini).id).toBe('gemini-batch-output');
    expect(detectFormat([...gemini, 'error', 'error.code']).id).toBe('gemini-batch-output');
    expect(detectFormat([...gemini, 'timestamp']).id).toBe('named-columns');
  });

  it('falls back to the columns’ names', () => {
    const found = detectFormat(['timestamp', 'model', 'input_tokens']);
    expect(found).toMatchObject({ id: 'named-columns', notes: [] });
    expect(Object.keys(found.projection).sort()).toEqual(['input_tokens', 'model', 'started_at']);
  });

  it('is one whose own columns are among those it reads, and whose source is named', () => {
    expect(new Set(LOG_FORMATS.map(({ id }) => id)).size).toBe(LOG_FORMATS.length);
    for (const format of LOG_FORMATS) {
      expect(format.source).not.toBe('');
      for (const canonical of Object.keys(format.projection)) expect(READ_COLUMN_NAMES).toContain(canonical);
      expect(detectFormat([...format.requires, ...(format.requiresOneOf?.slice(0, 1) ?? [])])).toBe(format);
    }
  });
});
