import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inPageWords } from '../../../../components/mapping/page-words';

describe('a message in the words of the page', () => {
  it.each([
    ['Name the one to read: --sheet "Calls, \\"old\\""', 'Name the one to read: “Sheet”: Calls, "old" Do this'],
    ['or give the rate: --rate EUR=DOLLARS.', 'or give the rate: “USD for one EUR”. Do this'],
    ['--rate CNY=DOLLARS or --rate JPY=DOLLARS.', '“USD for one CNY” or “USD for one JPY”. Do this'],
    [
      'in seconds; --start 2026-01-01 says where.',
      'in seconds; “Start of relative times”: 2026-01-01 says where. Do this',
    ],
    [
      'Say which: --cached inside or --cached apart.',
      '“Cached tokens are”: part of the input tokens or “Cached tokens are”: not part of the input tokens.',
    ],
    [
      'Say which: --date-order day-first or --date-order month-first.',
      '“Dates such as 7/2/2026”: have the day first or',
    ],
    ['give the unit: --unit started_at=ms.', '“Unit of relative times”: ms.'],
    ["say so: --map 'prompt len=input_tokens'.", 'say so: “prompt len” as “Input tokens, cached ones included”.'],
    ['Map its column: --map COLUMN=output_tokens.', 'a column as “Output tokens, reasoning included”.'],
    [
      'Otherwise set their average: --set input_tokens=1200.',
      '“Input tokens, cached ones included”: 1200 for every row.',
    ],
    ['To price them, name the model it stands for: --alias my-gpt=MODEL.', '“Model aliases”: my-gpt=MODEL.'],
    ['Say how long it was: --days 7.', '“Days covered”: 7.'],
  ])('%s', (says, words) => {
    expect(inPageWords(says)).toContain(words);
    expect(inPageWords(says)).not.toMatch(/--[a-z]/);
  });

  it('knows each option of the command that a message anywhere speaks of', () => {
    const lib = join(import.meta.dirname, '../../../../lib');
    const options = new Set(
      [...readFileSync(join(lib, 'cli/commands/audit-command.ts'), 'utf8').matchAll(/'(--[a-z-]+)/g)].map(
        ([, name]) => name,
      ),
    );
    const spokenOf = ['engine', 'logs', 'audits'].flatMap((folder) =>
      readdirSync(join(lib, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => readFileSync(join(lib, folder, name), 'utf8').match(/--[a-z-]+/g) ?? [])
        .filter((name) => options.has(name) && name !== '--json'),
    );
    expect(new Set(spokenOf).size).toBeGreaterThan(8);
    for (const name of new Set(spokenOf)) expect(inPageWords(`Say so: ${name} model=x.`)).not.toContain(name);
  });

  it('stays as it is where it speaks of no option', () => {
    expect(inPageWords('notes.txt is a text.')).toBe('notes.txt is a text.');
  });
});
