import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addConstant,
  addIgnored,
  addModelAlias,
  addOnly,
  addRate,
  addToMapping,
  addUnit,
  parseCounted,
  parseSampleRate,
  parseStart,
  parseTimeZone,
} from '../../../lib/cli/arguments/mapping-options';
import { NO_MAPPING } from '../../../lib/logs/mapping/column-mapping';

describe('the --map and --set options', () => {
  let folder: string;
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whowaits-mapping-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('say units and what is not read', () => {
    expect(['latency_ms=s', 'first_token_ms=us'].reduce(addUnit, NO_MAPPING).units).toEqual({
      latency_ms: 's',
      first_token_ms: 'us',
    });
    expect(['user', 'a=b'].reduce(addIgnored, NO_MAPPING).ignored).toEqual(['user', 'a=b']);
    for (const wrong of ['latency_ms', 'latency_ms=hours', 'model=s', 'latency_ms=toString']) {
      expect(() => addUnit(NO_MAPPING, wrong)).toThrow(/write latency_ms=UNIT/);
    }
  });

  it('add up over several options', () => {
    const mapping = ['TIMESTAMP=started_at', 'ContextTokens=input_tokens'].reduce(addToMapping, NO_MAPPING);
    expect(['model=gpt-4o', 'application=chat'].reduce(addConstant, mapping)).toEqual({
      columns: { TIMESTAMP: 'started_at', ContextTokens: 'input_tokens' },
      constants: { model: 'gpt-4o', application: 'chat' },
    });
  });

  it('leave the first mapping untouched', () => {
    addToMapping(NO_MAPPING, 'a=model');
    expect(NO_MAPPING).toEqual({ columns: {}, constants: {} });
  });

  it('split a file column at its last = and a constant at its first', () => {
    expect(addToMapping(NO_MAPPING, 'cost=usd=billed_usd').columns).toEqual({ 'cost=usd': 'billed_usd' });
    expect(addConstant(NO_MAPPING, 'tags=team=search').constants).toEqual({ tags: 'team=search' });
  });

  it('read a mapping file, which later options override', () => {
    const file = write(
      'mapping.json',
      '{"columns": {"t": "started_at", "m": "model"}, "constants": {"provider": "openai"}}',
    );
    expect(['t=latency_ms'].reduce(addToMapping, addToMapping(NO_MAPPING, file))).toEqual({
      columns: { t: 'latency_ms', m: 'model' },
      constants: { provider: 'openai' },
    });
  });

  it('take an alias at its last =, for an ARN may hold one', () => {
    const mapping = ['gpt-chat-pilot=gpt-4o', 'arn:aws:x/a=b=claude'].reduce(addModelAlias, NO_MAPPING);
    expect(mapping.models).toEqual({ 'gpt-chat-pilot': 'gpt-4o', 'arn:aws:x/a=b': 'claude' });
    for (const wrong of ['gpt-4o', '=gpt-4o', 'a=']) {
      expect(() => addModelAlias(NO_MAPPING, wrong)).toThrow('write NAME_IN_THE_LOG=model');
    }
  });

  it('take the values of the rows that are requests, with commas or one after the other', () => {
    const { only } = ['run_type=llm,embedding', 'a=b=c', 'run_type=chat'].reduce(addOnly, NO_MAPPING);
    expect(only).toEqual({ run_type: ['llm', 'embedding', 'chat'], 'a=b': ['c'] });
    for (const wrong of ['llm', '=llm']) expect(() => addOnly(NO_MAPPING, wrong)).toThrow('write FILE_COLUMN=value');
  });

  it('take where cached tokens are counted', () => {
    expect([parseCounted('apart'), parseCounted(' Inside')]).toEqual(['apart', 'inside']);
    expect(() => parseCounted('both')).toThrow('Use "apart"');
  });

  it('take a time zone and a sampling rate', () => {
    expect([parseTimeZone('Europe/Berlin'), parseSampleRate('0.25')]).toEqual(['Europe/Berlin', 0.25]);
    expect(() => parseTimeZone('Mars')).toThrow('Give a time zone');
    for (const wrong of ['0', '1.5', 'a tenth', '']) expect(() => parseSampleRate(wrong)).toThrow('sampling rate');
  });

  it.each([
    ['TIMESTAMP', 'write FILE_COLUMN=canonical_column'],
    ['=started_at', 'write FILE_COLUMN=canonical_column'],
    ['t=start', '"start" is not a canonical column. Use one of: request_id, started_at'],
    ['no-such.json', 'no-such.json: the file does not exist'],
  ])('refuse --map %s', (argument, message) => {
    expect(() => addToMapping(NO_MAPPING, argument)).toThrow(message);
  });

  it.each([
    ['{"columns": ', 'is not valid JSON'],
    ['{"columns": {"t": "start"}}', '"start" is not a canonical column'],
    ['{"constants": {"start": "1"}}', 'constants'],
    ['{"column": {}}', 'column'],
  ])('refuse a mapping file that holds %s', (text, message) => {
    const file = write('bad.json', text);
    expect(() => addToMapping(NO_MAPPING, file)).toThrow(message);
    expect(() => addToMapping(NO_MAPPING, file)).toThrow('bad.json');
  });

  it.each([
    ['gpt-4o', 'write canonical_column=value'],
    ['modell=gpt-4o', '"modell" is not a canonical column'],
  ])('refuse --set %s', (argument, message) => {
    expect(() => addConstant(NO_MAPPING, argument)).toThrow(message);
  });
});

describe('options about times and money', () => {
  it('say when a log starts, with a time and a zone or without', () => {
    for (const text of ['2026-01-01', '2026-01-01T09:30', '2026-01-01 09:30:15.25', '2026-01-01T09:30:15+02:00']) {
      expect(parseStart(text)).toBe(text);
    }
    for (const wrong of ['', '1/1/2026', '2026-13-01', '1999-01-01', '2026-01-01T25:00', 'now']) {
      expect(() => parseStart(wrong)).toThrow('2026-01-01');
    }
    expect(addUnit(NO_MAPPING, 'started_at=ms').units).toEqual({ started_at: 'ms' });
  });

  it('say what currencies are worth in dollars', () => {
    expect(addRate(addRate(NO_MAPPING, 'EUR=1.08'), 'cny=0.14').rates).toEqual({ EUR: 1.08, CNY: 0.14 });
    for (const wrong of ['EUR', 'EUR=', 'EUR=0', 'EUR=-1', 'EUR=x', 'USD=1', 'euro=1.08', '=1']) {
      expect(() => addRate(NO_MAPPING, wrong)).toThrow(InvalidArgumentError);
    }
  });
});
