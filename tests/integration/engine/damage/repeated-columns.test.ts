import { describe, expect, it } from 'vitest';
import { csv, jsonLines, query } from '../import-files';
import { type Read, readFiles } from '../read-files';

const saysOf = (imported: Read) =>
  imported.files[0]?.notes.filter(({ code }) => code.startsWith('repeated')).map(({ code, says }) => [code, says]);
const tokensOf = async (imported: Read) =>
  (await query(imported, 'SELECT list(input_tokens::INT) AS tokens FROM requests'))[0]?.tokens;

describe('a column that a log has twice', () => {
  it('is said with the one that was read, and how often the other differs', async () => {
    const imported = await readFiles([
      csv('log.csv', 'timestamp,prompt_tokens,Prompt Tokens', '2026-11-02,5,7000', '2026-11-02,6,6', '2026-11-02,7,8'),
    ]);
    expect(await tokensOf(imported)).toEqual([5, 6, 7]);
    expect(saysOf(imported)).toEqual([
      [
        'repeated-count',
        'log.csv has "prompt_tokens" twice, with other values in 2 rows of the first 20,000. The first one was read. Remove the wrong one from the log, because it changes the figures.',
      ],
    ]);
  });

  it('is no fault where both say the same, and nothing where neither is read', async () => {
    const imported = await readFiles([
      csv('log.csv', 'timestamp,input_tokens,note,note,input_tokens', '2026-11-02,5,a,b,5'),
    ]);
    expect(saysOf(imported)).toEqual([
      ['repeated-column', 'log.csv has "input_tokens" twice. The first one was read.'],
    ]);
  });
});

describe('a key that an object has twice', () => {
  const line = (usage: string) => `{"timestamp":"2026-11-02","usage":{${usage}}}`;
  it('is said as well, wherever the object lies', async () => {
    const content = [line('"prompt_tokens":5,"prompt_tokens":7000'), line('"prompt_tokens":6')].join('\n');
    const page = `{"data":[${content.replace('\n', ',')}]}`;
    for (const text of [content, page]) {
      const imported = await readFiles([{ name: 'log', content: text }]);
      expect(await tokensOf(imported)).toEqual([5, 6]);
      expect(saysOf(imported)).toEqual([
        [
          'repeated-count',
          expect.stringMatching(/^log has "usage\.prompt_tokens" twice, with other values in 1 row of /),
        ],
      ]);
    }
  });

  it('is said at the top of a record, and no more than once', async () => {
    const record = '{"timestamp":"2026-11-02","input_tokens":5,"input_tokens":5}\n';
    const imported = await readFiles([{ name: 'log', content: record.repeat(3) }]);
    expect(saysOf(imported)).toEqual([['repeated-column', 'log has "input_tokens" twice. The first one was read.']]);
  });

  it('is not where keys of that name lie in different objects', async () => {
    const row = { timestamp: '2026-11-02', input_tokens: 5, usage: { input_tokens: 5 } };
    expect(saysOf(await readFiles([jsonLines('log.jsonl', row, row)]))).toEqual([]);
  });
});
