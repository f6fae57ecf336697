/**
 * A model that a workload could run on instead. `factor`: how many tokens its tokenizer makes of one token of the log; 1
 * until somebody measured it.
 */
export type Candidate = { provider: string; model: string; factor: number };

/** Reads `provider/model` or `provider/model=factor`; a problem says what is wrong with it, for people. */
export function readCandidate(text: string): Candidate | { problem: string } {
  const trimmed = text.trim();
  const equals = trimmed.lastIndexOf('=');
  const name = equals < 0 ? trimmed : trimmed.slice(0, equals);
  const factor = equals < 0 ? 1 : Number(trimmed.slice(equals + 1));
  const slash = name.indexOf('/');
  if (slash < 1 || slash === name.length - 1) {
    return { problem: `"${trimmed}": write provider/model, such as anthropic/claude-haiku-4-5.` };
  }
  if (!Number.isFinite(factor) || factor <= 0 || factor > 10) {
    return { problem: `"${trimmed}": the factor after = is a number above 0 and up to 10, such as 1.15.` };
  }
  return { provider: name.slice(0, slash), model: name.slice(slash + 1), factor };
}
