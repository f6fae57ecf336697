import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../../lib/latency/words/clauses';

const clauses = (text: string) => clausesOf(text).map((words) => words.join(' '));

describe('the clauses of a name or a sentence', () => {
  it.each([
    ['nightly-product_enrichV2', ['nightly product enrich v2']],
    ['Reads 40,000 files; nobody waits, 2.5 s at most', ['reads 40,000 files', 'nobody waits', '2.5 s at most']],
    ["It can't wait, the week's notes don't matter", ['it can not wait', 'the week s notes do not matter']],
    ['Ready by 8:30 a.m. <3min', ['ready by 8:30 am under 3 min']],
    ['6.4M rows in 5m', ['6.4 million rows in 5 m']],
    ['pics in -> severity', ['pics in', 'severity']],
    ['nächtlich, qtrly e-mail b4 mtg', ['nachtlich', 'quarterly email before mtg']],
    ['Then and there, by and large', ['then and there', 'by', 'large']],
    ['/v1/chat/completions', []],
    ['team:search', []],
    ['20-40s, five to ten minutes, 2 or 3 days', ['40 s', 'ten minutes', '3 days']],
    ['OPS-1182 credit notes', ['credit notes']],
    ['Großhandel', ['grosshandel']],
  ])('%s', (text, expected) => expect(clauses(text)).toEqual(expected));

  it('ends after some hundreds of words: what follows says nothing new', () => {
    expect(clausesOf('word '.repeat(5_000)).flat().length).toBeLessThan(1_000);
  });
});
