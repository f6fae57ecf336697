import { expect, it } from 'vitest';
import { draftOf, draftProblems, toMapping } from '../../../../components/mapping/mapping-draft';
import { sheetToName } from '../../../../components/mapping/sheet-choice';
import { readShape } from '../../../../lib/logs/files/file-shape';
import { type ColumnMapping, NO_MAPPING } from '../../../../lib/logs/mapping/column-mapping';
import { type SavedMapping, savedFor } from '../../../../lib/logs/mapping/match-mapping';
import { proposeMapping } from '../../../../lib/logs/mapping/propose-mapping';

const FILE =
  'at,mdl,prompt_len,answer_len,cost_eur,kind,took\n0,gpt-4o,1000,80,0.50,llm,2\n4.5,gpt-4o,2000,80,1.50,tool,3\n';
const [, ...lines] = FILE.trim().split('\n');
const preview = { shape: readShape('log.csv', FILE), rows: lines.map((line) => line.split(',')) };
const proposal = proposeMapping(preview, Date.UTC(2026, 2, 2));

/** All that the page has a field for, and nothing as it would be proposed. */
const SAVED: ColumnMapping = {
  columns: { at: 'started_at', mdl: 'route', prompt_len: 'output_tokens', cost_eur: 'billed_usd', took: 'latency_ms' },
  constants: { provider: 'openai', model: 'gpt-4o-mini' },
  units: { latency_ms: 's', started_at: 's' },
  timeZone: 'Europe/Berlin',
  sampleRate: 0.07,
  only: { kind: ['llm', 'embedding'] },
  cached: 'apart',
  dateOrder: 'day-first',
  start: '2026-01-01',
  rates: { EUR: 1.08 },
  models: { 'my-gpt': 'gpt-4o' },
};

it('a saved mapping fills in the form, which says the same again', () => {
  const draft = draftOf(proposal, SAVED);
  expect(draftProblems(draft, proposal)).toEqual([]);
  const { columns, ignored = [], ...said } = toMapping(draft, proposal);
  const { columns: savedColumns, ...saved } = SAVED;
  expect(columns).toMatchObject(savedColumns);
  expect(said).toEqual(saved);
  // What the mapping makes of one column, no other one is proposed to be.
  expect(Object.values(columns).filter((canonical) => canonical === 'output_tokens')).toHaveLength(1);
  expect(ignored).not.toContain('prompt_len');
});

it('a column that a saved mapping ignores is not proposed again', () => {
  const mapping: ColumnMapping = { columns: { prompt_len: 'input_tokens' }, constants: {}, ignored: ['answer_len'] };
  const [answers] = draftOf(proposal, mapping).choices.filter(({ column }) => column === 'answer_len');
  expect(answers).toMatchObject({ canonical: null });
});

it('a saved mapping is for the sheet that it names, else for the first table', () => {
  const saved = (id: string, sheet?: string): SavedMapping => ({
    ...{ id, name: id, columns: preview.shape.columns },
    mapping: { columns: { prompt_len: 'input_tokens' }, constants: {}, ...(sheet === undefined ? {} : { sheet }) },
  });
  const all = ['Calls', 'Old'];
  const both = [saved('first'), saved('named', 'old')];
  expect(savedFor({ ...preview, sheets: { read: 'Calls', all } }, both)?.id).toBe('first');
  expect(savedFor({ ...preview, sheets: { read: 'Old', all } }, both)?.id).toBe('named');
  expect(savedFor({ ...preview, sheets: { read: 'Calls', all } }, both.slice(1))).toBeNull();
  expect(savedFor(preview, both)?.id).toBe('first');
});

it('a mapping names a sheet only where it is not the first table, whatever that one is called', () => {
  const of = (read: string) => sheetToName({ ...preview, sheets: { read, all: ['July', 'Old'] } }, NO_MAPPING);
  expect(of('July')).toBeUndefined();
  expect(of('Old')).toBe('Old');
  expect(sheetToName(preview, { ...NO_MAPPING, sheet: 'Calls' })).toBe('Calls');
});
