import { describe, expect, it } from 'vitest';
import { elsewhereInLog, onSurfaceOfLog } from '../../../lib/invoices/match-surfaces';

const named = (...names: string[]) =>
  names.map((name) => {
    const [provider = '', model = ''] = name.split('/');
    return { provider, model, charge: 'usage' as const };
  });
const pairs = (list: ReturnType<typeof elsewhereInLog>['joined']) =>
  list.map(({ provider, model, log }) => `${provider}/${model} = ${log.provider}/${log.model}`);

describe('a model that the invoice and the log have at different providers', () => {
  it.each([
    ['Vertex on the invoice, Google in the log', ['vertex/gemini-2.5-flash'], ['gemini/gemini-2.5-flash']],
    ['the Gemini API on the invoice, Vertex in the log', ['gemini/gemini-2.5-pro'], ['vertex/gemini-2.5-pro']],
  ])('is joined: %s', (_, billed, log) => {
    const { joined, apart } = elsewhereInLog(named(...billed), named(...log));
    expect(pairs(joined)).toEqual([`${billed[0]} = ${log[0]}`]);
    expect(apart).toEqual([]);
    expect(named(...billed).map((line) => onSurfaceOfLog(line, joined))).toEqual(named(...log));
  });

  it.each([
    ['the log has it on the billed surface too', ['vertex/gemini-x'], ['vertex/gemini-x', 'gemini/gemini-x']],
    ['the invoice bills both surfaces', ['vertex/gemini-x', 'gemini/gemini-x'], ['gemini/gemini-x']],
    ['it is another model', ['vertex/gemini-2.5-flash'], ['gemini/gemini-2.5-flash-lite']],
  ])('is not joined where %s', (_, billed, log) => {
    expect(elsewhereInLog(named(...billed), named(...log))).toEqual({ joined: [], apart: [] });
  });

  it('is named and not joined at another seller', () => {
    const found = elsewhereInLog(
      named('azure/gpt-4.1', 'vertex/claude-sonnet-4-5'),
      named('openai/gpt-4.1', 'anthropic/claude-sonnet-4-5'),
    );
    expect(found.joined).toEqual([]);
    expect(pairs(found.apart)).toEqual([
      'azure/gpt-4.1 = openai/gpt-4.1',
      'vertex/claude-sonnet-4-5 = anthropic/claude-sonnet-4-5',
    ]);
  });

  it('is one of usage: a tax on a model, or on none, is of no model', () => {
    const tax = named('vertex/gemini-x').map((one) => ({ ...one, charge: 'tax' as const }));
    expect(elsewhereInLog(tax, named('gemini/gemini-x'))).toEqual({ joined: [], apart: [] });
    const none = { provider: 'vertex', model: null, charge: 'usage' as const };
    expect(elsewhereInLog([none], [{ provider: 'gemini', model: null }])).toEqual({ joined: [], apart: [] });
  });

  it('is joined for its own lines alone', () => {
    const { joined } = elsewhereInLog(
      named('vertex/gemini-x', 'vertex/gemini-y'),
      named('gemini/gemini-x', 'gemini/gemini-y'),
    );
    expect(joined).toHaveLength(2);
    const others = named('gemini/gemini-x', 'vertex/gemini-z');
    expect(others.map((line) => onSurfaceOfLog(line, joined))).toEqual(others);
    expect(named('vertex/gemini-y').map((line) => onSurfaceOfLog(line, joined))).toEqual(named('gemini/gemini-y'));
  });

  it('is not joined where the invoice may mean two, and stands apart of a third seller besides', () => {
    const two = elsewhereInLog(named('vertex/gemini-x', 'vertex/gemini-x-20260101'), named('gemini/gemini-x'));
    expect([two.joined, two.apart.length]).toEqual([[], 2]);
    const third = elsewhereInLog(named('vertex/gemini-x'), named('gemini/gemini-x', 'openrouter/gemini-x'));
    expect([pairs(third.joined), third.apart]).toEqual([['vertex/gemini-x = gemini/gemini-x'], []]);
  });

  it('is not joined where the log may mean two', () => {
    const { joined, apart } = elsewhereInLog(
      named('vertex/gemini-x'),
      named('gemini/gemini-x', 'gemini/gemini-x-20260101'),
    );
    expect(joined).toEqual([]);
    expect(apart).toHaveLength(2);
  });
});
