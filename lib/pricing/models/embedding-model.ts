/** Models that return vectors. For these an output rate of zero means that there are no output tokens. */
const EMBEDDING = /embed|gecko|bge-|bert|uae-large|-e5-|gte-|retrieval|^ada(-v2)?$|^voyage-/;

/** Whether a model, by its lower-case name, computes embeddings and so has no output tokens. */
export function isEmbeddingModel(model: string): boolean {
  return EMBEDDING.test(model);
}
