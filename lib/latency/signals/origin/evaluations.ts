import { weigh } from '../../weigh';
import { mostSaid } from '../share-said';
import type { Signal } from '../signal';

/** Calls that judge other answers or try prompts, in the environments that a tracing tool keeps for them. */
export const evaluations: Signal = ({ profile }) => {
  const origins = profile?.origins ?? null;
  if (profile === null || origins === null) return null;
  const judging = mostSaid(origins.evaluation, origins.known, profile.requests);
  if (judging === null) return null;
  const says = `${judging.says} run in an environment for evaluations.`;
  return [
    weigh('evaluation-environment', judging.share, says, judging.share),
    weigh('evaluation-nobody-watches', judging.share, says, judging.share),
  ];
};
