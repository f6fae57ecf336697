import { describe, expect, it } from 'vitest';
import { operation } from '../../../../../lib/latency/signals/calls/operation';
import { ofProfile } from '../../../../fixtures/evidence-of';

const read = (name: string | null) => ofProfile(operation, { key: { operation: name } })[0];

describe('operation', () => {
  it('speaks for scheduled on batch calls and, weakly, on embeddings', () => {
    expect(read('acreate_batch')).toMatchObject({ signal: 'batch-operation', toward: 'scheduled' });
    expect(read('aembedding')).toMatchObject({ signal: 'embedding-operation', toward: 'scheduled' });
    expect(read('aembedding')?.weight).toBeLessThan(1);
  });

  it('takes an embedding of a few words for a query, which somebody has just typed', () => {
    const [query] = ofProfile(operation, { key: { operation: 'embedding' }, inputLength: { mean: 9, cv: 0.6 } });
    expect(query).toMatchObject({ signal: 'query-embedding', toward: 'real-time' });
    expect(read('embedding')?.signal).toBe('embedding-operation');
  });

  it('speaks for real-time on realtime sessions and reranking', () => {
    expect(read('_arealtime')).toMatchObject({ signal: 'realtime-operation', toward: 'real-time' });
    expect(read('rerank')).toMatchObject({ signal: 'rerank-operation', toward: 'real-time' });
  });

  it('says nothing on chat, which is how every chat model is called', () => {
    expect(read('chat')).toBeUndefined();
    expect(read(null)).toBeUndefined();
  });
});
