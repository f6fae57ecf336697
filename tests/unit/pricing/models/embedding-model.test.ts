import { expect, it } from 'vitest';
import { isEmbeddingModel } from '../../../../lib/pricing/models/embedding-model';

it('tells models that compute embeddings by their names', () => {
  const embedding = [
    'text-embedding-3-small',
    'textembedding-gecko',
    'bge-m3',
    'voyage-3',
    'ada',
    'ada-v2',
    'multilingual-e5-large',
  ];
  const others = ['gpt-x', 'my-voyage-3', 'adam', 'my-ada', 'ada-v2-x'];
  expect([...embedding, ...others].filter(isEmbeddingModel)).toEqual(embedding);
});
