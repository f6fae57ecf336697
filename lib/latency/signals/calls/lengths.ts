import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

/** Standard deviation over mean. The interactive traces have 0.96 to 1.3 for input and 0.7 to 2.1 for output. */
const CONSTANT_INPUT = 0.15;
const CONSTANT_OUTPUT = 0.25;
const VARIED = 0.7;

/** A label or a yes is short for people and jobs alike. Embeddings have no output at all. */
const A_FEW_WORDS = 20;

/** Both lengths are nearly constant, and answers are long enough to vary. */
export function isConstant({ inputLength, outputLength }: WorkloadProfile): boolean {
  if (outputLength.mean < A_FEW_WORDS) return false;
  return inputLength.mean > 0 && inputLength.cv <= CONSTANT_INPUT && outputLength.cv <= CONSTANT_OUTPUT;
}

/** How much the lengths of input and output vary, in standard deviations over the mean. */
export const lengths: Signal = ({ profile }) => {
  if (profile === null || profile.inputLength.mean === 0) return null;
  const { inputLength: input, outputLength: output } = profile;
  const answers =
    profile.uncounted !== null && profile.uncounted.output.known === 0
      ? 'output not counted'
      : `${formatCount(output.mean)} out, ±${percent(output.cv)}`;
  const numbers = `${formatCount(input.mean)} tokens in, ±${percent(input.cv)}; ${answers}`;
  if (isConstant(profile))
    return weigh('constant-lengths', Math.max(input.cv, output.cv), `Nearly constant lengths: ${numbers}.`);
  if (input.cv <= CONSTANT_INPUT) return weigh('constant-input', input.cv, `Nearly constant input: ${numbers}.`);
  if (input.cv >= VARIED && output.cv >= VARIED) {
    return weigh('varied-lengths', Math.min(input.cv, output.cv), `Widely varied lengths: ${numbers}.`);
  }
  return null;
};
