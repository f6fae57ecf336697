import { formatCount } from '../../../wording/number';

/** The requests of a context band, by their input tokens. `overs` are the lower edges of all bands in the list. */
export function bandSays(over: number, overs: readonly number[]): string {
  const next = Math.min(...overs.filter((edge) => edge > over));
  if (over === 0)
    return Number.isFinite(next) ? `up to ${formatCount(next)} input tokens` : 'any number of input tokens';
  return Number.isFinite(next)
    ? `over ${formatCount(over)}, up to ${formatCount(next)} input tokens`
    : `over ${formatCount(over)} input tokens`;
}
