import { expect, it } from 'vitest';
import { draftOf, draftProblems, toMapping } from '../../../../components/mapping/mapping-draft';
import { readShape } from '../../../../lib/logs/file-shape';
import { proposeMapping } from '../../../../lib/logs/propose-mapping';

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
    expect.stringContaining('Write the values of run_type'),
  ]);
  expect(draftProblems({ ...draft, onlyValues: 'llm' }, proposal)).toEqual([
    expect.stringContaining('Choose the column'),
  ]);
});
