import { expect, it } from 'vitest';
import { matchMapping, type SavedMapping } from '../../../../lib/logs/mapping/match-mapping';

const saved = (id: string, columns: string[], mapped: Record<string, string>): SavedMapping => ({
  id,
  name: id,
  columns,
  mapping: { columns: mapped, constants: {} },
});
const MINE = saved('mine', ['ts', 'mdl', 'in_len', 'out_len', 'svc'], {
  in_len: 'input_tokens',
  out_len: 'output_tokens',
});

it('recognises the columns that it was made for, in any order, with one more or less', () => {
  expect(matchMapping(['svc', 'out_len', 'in_len', 'mdl', 'ts'], [MINE])).toBe(MINE);
  expect(matchMapping(['ts', 'mdl', 'in_len', 'out_len', 'svc', 'region'], [MINE])).toBe(MINE);
  expect(matchMapping(['ts', 'mdl', 'in_len', 'out_len'], [MINE])).toBe(MINE);
});

it('does not fit a file without a column that it maps, or of another kind', () => {
  expect(matchMapping(['ts', 'mdl', 'in_len', 'svc'], [MINE])).toBeNull();
  expect(matchMapping(['in_len', 'out_len', 'a', 'b', 'c'], [MINE])).toBeNull();
  expect(matchMapping(['ts'], [])).toBeNull();
  const filtered = { ...MINE, mapping: { ...MINE.mapping, only: { kind: ['llm'] } } };
  expect(matchMapping(MINE.columns, [filtered])).toBeNull();
});

it('takes the most alike of several, and the first of equals', () => {
  const wider = saved('wider', [...MINE.columns, 'region'], MINE.mapping.columns as Record<string, string>);
  expect(matchMapping([...MINE.columns, 'region'], [MINE, wider])).toBe(wider);
  expect(matchMapping(MINE.columns, [MINE, { ...MINE, id: 'later' }])).toBe(MINE);
});
