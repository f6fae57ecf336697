import { describe, expect, it } from 'vitest';
import { LOG_FORMATS } from '../../../lib/logs/detect-format';
import { FORMAT_FAMILIES } from '../../../lib/logs/format-families';
import { listFormats, searchFormats } from '../../../lib/logs/format-list';

const longSentences = (text: string) => text.split(/(?<=[.:]) /).filter((sentence) => sentence.split(' ').length > 25);
const entry = (id: string) => listFormats().find((format) => format.id === id);

describe('the list of formats', () => {
  it('has no sentence of more than 25 words', () => {
    for (const { id, traps, instead } of listFormats())
      for (const says of [...traps, instead ?? '']) expect(longSentences(says), id).toEqual([]);
  });

  it('has every format of the registry once, and no other', () => {
    const listed = FORMAT_FAMILIES.flatMap(({ ids }) => ids);
    expect([...listed].sort()).toEqual(LOG_FORMATS.map(({ id }) => id).sort());
    expect(listFormats().map(({ id }) => id)).toEqual(listed);
  });

  it('says what a format can’t tell, by the columns that it lacks', () => {
    expect(entry('deepseek-amount')?.cannotTell).toEqual([
      'single requests',
      'billed cost',
      'latency',
      'time to first token',
      'streaming',
      'service tier',
      'failures',
      'users',
      'sessions',
      'client',
      'what started a call',
      'shape of the prompt',
    ]);
    expect(entry('azure-diagnostics')?.cannotTell).toContain('input tokens');
    expect(entry('langsmith-runs')?.tells).toContain('cached tokens');
  });

  it('names traps, and what to take in place of a file that is no log', () => {
    expect(entry('vertex-requests')?.traps).toContainEqual(expect.stringMatching(/a sample/));
    expect(entry('azure-apim-gateway')?.traps.join(' ')).toContain('8,192 bytes');
    for (const format of listFormats()) {
      expect(format.recognisedBy.length + format.orOneOf.length, format.id).toBeGreaterThan(0);
      if (format.tells.length === 0) expect(format.instead, format.id).not.toBeNull();
    }
  });

  it('is searched by tool, family and column', () => {
    const ids = (search: string) => searchFormats(listFormats(), search).map(({ id }) => id);
    expect(ids('gateway kong')).toEqual(['kong-gateway']);
    expect(ids('PromptTokens')).toEqual(['azure-apim-llm']);
    expect(ids('traceloop')).toEqual(['otel-genai-spans']);
    expect(ids('no such tool')).toEqual([]);
    expect(ids('')).toHaveLength(LOG_FORMATS.length);
  });
});
