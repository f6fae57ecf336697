import { describe, expect, it } from 'vitest';
import { readRateFile } from '../../../lib/audits/prices/read-rate-file';

const HEADER = 'provider,model,tier,region,over,input,cache_read,cache_write_5m,cache_write_1h,output,from,to';

describe('a file of rates', () => {
  it('is read from CSV, an empty cell being unknown and an absent tier standard', () => {
    const read = readRateFile('card.csv', `${HEADER}\nAzure OpenAI,GPT-4o,,,,2.5,1.25,,,10,2026-10-01,\n`);
    expect(read).toEqual({
      rates: [
        {
          provider: 'azure',
          model: 'gpt-4o',
          tier: 'standard',
          region: 'default',
          over: 0,
          usd: { input: 2.5, cacheRead: 1.25, output: 10 },
          from: '2026-10-01',
          to: null,
        },
      ],
    });
  });

  it('is the same as JSON', () => {
    const json = JSON.stringify([{ provider: 'azure', model: 'gpt-4o', input: 2.5, output: 10, over: 200_000 }]);
    expect(readRateFile('card.json', json)).toMatchObject({
      rates: [{ provider: 'azure', over: 200_000, usd: { input: 2.5, output: 10 } }],
    });
  });

  it('names every line that is wrong, and takes nothing', () => {
    const lines = [
      'openai,a,standard,,,1,,,,2,,',
      'nobody,b,standard,,,1,,,,2,,',
      'openai,c,fast,,,cheap,,,,2,,',
      'openai,d,,,5,1,,,,2,,',
    ];
    const read = readRateFile('card.csv', [HEADER, ...lines].join('\n'));
    expect(read).toEqual({
      problems: [
        expect.stringContaining(
          'card.csv, line 3: provider: "nobody" is not a provider of the catalogue. Choose one of: openai, azure,',
        ),
        expect.stringMatching(/^card\.csv, line 4: tier: /),
        expect.stringMatching(/^card\.csv, line 4: input: /),
        expect.stringMatching(/^card\.csv, line 5: over: /),
      ],
    });
  });

  it.each([
    ['no input column', 'provider,model\nopenai,a\n', 'has no column input'],
    ['a column that means nothing', 'provider,model,input,colour\nopenai,a,1,blue\n', 'unknown columns: colour'],
    ['no rates', `${HEADER}\n`, 'holds no rates'],
    ['broken JSON', '[{"provider": ', 'is not JSON'],
    ['JSON of another shape', '{"rates": 1}', 'is not a list of rates'],
    ['a JSON field that means nothing', '[{"provider":"openai","model":"a","price":1}]', 'unknown fields: price'],
    [
      'a rate without an input price',
      '[{"provider":"openai","model":"a","output":1}]',
      'rate 1: input: an input price',
    ],
  ])('%s is refused with words', (_what, text, problem) => {
    const read = readRateFile('card', text);
    expect('problems' in read && read.problems.join()).toContain(problem);
  });
});
