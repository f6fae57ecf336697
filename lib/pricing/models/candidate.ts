/**
 * A model that a workload could run on instead. `factor` is how many tokens its tokenizer makes of one token of the log. It is 1
 * until somebody measures it.
 */
export type Candidate = { provider: string; model: string; factor: number };

/** The factors that are taken. */
export const FACTORS = { above: 0, max: 10 } as const;

/** Reads `provider/model` or `provider/model=factor`. A problem is a sentence for people. */
export function readCandidate(text: string): Candidate | { problem: string } {
  const trimmed = text.trim();
  const equals = trimmed.lastIndexOf('=');
  const name = equals < 0 ? trimmed : trimmed.slice(0, equals);
  const factor = equals < 0 ? 1 : Number(trimmed.slice(equals + 1));
  const slash = name.indexOf('/');
  if (slash < 1 || slash === name.length - 1) {
    return { problem: `"${trimmed}": write provider/model, such as anthropic/claude-haiku-4-5.` };
  }
  if (!Number.isFinite(factor) || factor <= FACTORS.above || factor > FACTORS.max) {
    return { problem: `"${trimmed}": the factor after = must be above 0 and at most 10, such as 1.15.` };
  }
  return { provider: name.slice(0, slash), model: name.slice(slash + 1), factor };
}

/** A candidate as it is read. */
export function candidateText(candidate: Candidate): string {
  const name = nameOfModel(candidate);
  // After a name that holds a = itself, the factor is written in any case: what follows the last = is read as one.
  return candidate.factor === 1 && !name.includes('=') ? name : `${name}=${candidate.factor}`;
}

/** A model as people name it: `provider/model`, or the model alone where no provider is known. */
export function nameOfModel({ provider, model }: { provider: string | null; model: string | null }): string {
  return provider === null ? (model ?? 'unknown model') : `${provider}/${model ?? 'unknown model'}`;
}
