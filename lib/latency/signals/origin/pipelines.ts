import { weigh } from '../../weigh';
import { mostSaid } from '../share-said';
import type { Signal } from '../signal';

/** Calls of a CI/CD pipeline. Its developers look at the result minutes later, and not at each answer. */
export const pipelines: Signal = ({ profile }) => {
  const origins = profile?.origins ?? null;
  if (profile === null || origins === null) return null;
  const piped = mostSaid(origins.ci, origins.known, profile.requests);
  if (piped === null) return null;
  const says = `${piped.says} run in a CI/CD pipeline.`;
  return [
    weigh('from-pipeline', piped.share, says, piped.share),
    weigh('pipeline-nobody-watches', piped.share, says, piped.share),
  ];
};
