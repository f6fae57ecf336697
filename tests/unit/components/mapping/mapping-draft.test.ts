import { expect, it } from 'vitest';
import { draftOf, draftProblems, toMapping } from '../../../../components/mapping/mapping-draft';
import { readShape } from '../../../../lib/logs/files/file-shape';
import { proposeMapping } from '../../../../lib/logs/mapping/propose-mapping';

const FILE = 'ts,run_type,model,input_tokens,output_tokens\n2026-03-01,llm,gpt-4o,10,5\n';
const ROWS = FILE.split('\n')
  .slice(1, 2)
  .map((line) => line.split(','));
const proposal = proposeMapping({ shape: readShape('log.csv', FILE), rows: ROWS }, Date.UTC(2026, 2, 2));
const draft = draftOf(proposal);

it('a filter and the place of cached tokens become part of the mapping', () => {
  const said = { ...draft, onlyColumn: 'run_type', onlyValues: ' llm, embedding,', cached: 'apart' as const };
  expect(draftProblems(said, proposal)).toEqual([]);
  expect(toMapping(said, proposal)).toMatchObject({ only: { run_type: ['llm', 'embedding'] }, cached: 'apart' });
  expect(toMapping(draft, proposal)).not.toHaveProperty('only');
  expect(toMapping(draft, proposal)).not.toHaveProperty('cached');
});

it('a filter needs both its column and its values', () => {
  expect(draftProblems({ ...draft, onlyColumn: 'run_type', onlyValues: ' ,' }, proposal)).toEqual([
    expect.stringContaining('Enter the values of run_type'),
  ]);
  expect(draftProblems({ ...draft, onlyValues: 'llm' }, proposal)).toEqual([
    expect.stringContaining('Choose the column'),
  ]);
});

it('the order of dates and the start of the log become part of the mapping', () => {
  const said = { ...draft, dateOrder: 'day-first' as const, start: ' 2026-01-01 ' };
  expect(draftProblems(said, proposal)).toEqual([]);
  expect(toMapping(said, proposal)).toMatchObject({ dateOrder: 'day-first', start: '2026-01-01' });
  expect(toMapping(draft, proposal)).not.toHaveProperty('dateOrder');
  expect(toMapping(draft, proposal)).not.toHaveProperty('start');
  expect(draftProblems({ ...draft, start: '1/1/2026' }, proposal)).toEqual([expect.stringContaining('2026-01-01')]);
});

it('times that count from the start are proposed as times', () => {
  const shape = readShape('trace.csv', 'timestamp,input_tokens\n0,10\n4.5,20\n9.25,30\n');
  const rows = [
    ['0', '10'],
    ['4.5', '20'],
    ['9.25', '30'],
  ];
  const relative = proposeMapping({ shape, rows }, Date.UTC(2026, 2, 2));
  expect(relative.columns[0]).toMatchObject({ column: 'timestamp', canonical: 'started_at' });
  expect(toMapping(draftOf(relative), relative)).not.toHaveProperty('ignored');
});
