import { describe, expect, it } from 'vitest';
import { COLUMN_ALIASES } from '../../../../lib/logs/columns/column-aliases';
import { LOG_FORMATS } from '../../../../lib/logs/detect-format';
import { readShape } from '../../../../lib/logs/files/file-shape';
import { columnLabel, columnLabels, isCertainName, listColumns } from '../../../../lib/logs/mapping/column-labels';

const csv = (...lines: string[]) => readShape('log.csv', `${lines.join('\n')}\n`);
const labelsOf = (shape: Parameters<typeof columnLabels>[0]) => [...columnLabels(shape).values()];

describe('the name of a column is quoted', () => {
  it('where all its words are those of columns', () => {
    const names = [
      'timestamp',
      'Prompt Tokens',
      'gen_ai.usage.input_tokens',
      'data[].results',
      'attributes[gen_ai.system]',
    ];
    expect(labelsOf({ columns: names })).toEqual(names);
  });

  it('of every format and alias that we know', () => {
    for (const { name } of Object.values(COLUMN_ALIASES).flat()) expect(isCertainName(name), name).toBe(true);
    for (const { requires } of LOG_FORMATS) for (const name of requires) expect(isCertainName(name), name).toBe(true);
  });

  it('where rows show that the first line is a header, whatever the language', () => {
    const shape = csv('zeitstempel,modell,Länge der Frage', '2026-11-02,gpt-4o,12', '2026-11-03,gpt-4o,14');
    expect(labelsOf(shape)).toEqual(['zeitstempel', 'modell', 'Länge der Frage']);
  });

  it('as the column around the keys of its JSON', () => {
    const cell = '"{""prompt_tokens"":12,""jane.roe"":1}"';
    const shape = csv('zeitstempel,modell,verbrauch', `2026-11-02,gpt-4o,${cell}`, `2026-11-03,gpt-4o,${cell}`);
    expect(labelsOf(shape)).toEqual(['zeitstempel', 'modell', 'verbrauch', 'verbrauch.prompt_tokens', 'verbrauch.….…']);
  });

  it('beside keys that only requests have', () => {
    const { columns } = readShape(
      'log',
      '{"timestamp":1,"input_tokens":5,"kostenstelle":"x","meta":{"jane":{"age":5}}}\n',
    );
    expect(labelsOf({ columns })).toEqual(['timestamp', 'input_tokens', 'kostenstelle', 'meta', 'meta.…', 'meta.….…']);
  });
});

describe('it is not quoted', () => {
  it.each([
    'jane.roe',
    'ana@example.com',
    '4111111111111111',
    'Patient John Doe',
    'f3a9c1b27d',
    'content": "HIV positive',
    'a'.repeat(61),
    'user id of the person who asked first',
  ])('where it may be data: %j', (name) => {
    expect(labelsOf({ columns: ['timestamp', name] })).toEqual([
      'timestamp',
      expect.stringMatching(/^column 2$|^….…$/),
    ]);
  });

  it('among the keys of an object that is kept by person', () => {
    const { columns } = readShape('log', '{"usage":{"jane.roe":{"tokens":5},"bob":{"tokens":6}}}\n');
    expect(labelsOf({ columns })).toEqual(['usage', 'usage.….…', 'usage.….….tokens', 'usage.…', 'usage.….tokens']);
  });

  it('where the line stands again below, as the cells of a row do', () => {
    const shape = csv('jane,chat,unbekannt', 'jane,chat,5', 'bob,chat,7');
    expect(labelsOf(shape)).toEqual(['column 1', 'chat', 'column 3']);
  });

  it('where the line has fewer cells than the rows, as one has that was cut', () => {
    expect(labelsOf(csv('jane,hello', '2026-11-02,gpt-4o,5,jane,hello', '2026-11-02,gpt-4o,5,bob,hi'))).toEqual([
      'column 1',
      'column 2',
    ]);
  });
});

it('a list of columns says that names are left out, and is cut after fifty', () => {
  expect(listColumns({ columns: ['time', 'jane.roe', 'tokens'] })).toBe(
    'time, column 2, tokens (names that may be data are hidden)',
  );
  const many = Array.from({ length: 53 }, (_, index) => `tokens_${index}`);
  expect(listColumns({ columns: many })).toMatch(/tokens_48, tokens_49 and 3 more$/);
  expect(columnLabel({ columns: ['time'] }, 'no such')).toBe('a column');
});
