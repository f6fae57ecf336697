import { weigh } from '../../weigh';
import { mostSaid } from '../share-said';
import type { Signal } from '../signal';
import { requestsByKind } from './client-kinds';

/** A request over HTTP that a program makes is open as long, and nobody may be behind it. */
const OF_A_PROGRAM = 0.5;

/** Whether the request that a call serves is still open when the call ends, or had its answer before. */
export const openRequests: Signal = ({ profile }) => {
  const origins = profile?.origins ?? null;
  if (profile === null || origins === null) return null;
  const open = mostSaid(origins.waiting, origins.known, profile.requests);
  if (open !== null) {
    const says = `${open.says} serve an HTTP request that is open until the model has answered.`;
    const { clients } = profile;
    const byProgram = clients !== null && (requestsByKind(clients).get('browser') ?? 0) < clients.known / 2;
    return weigh('open-request', open.share, says, open.share * (byProgram ? OF_A_PROGRAM : 1));
  }
  const answered = mostSaid(origins.answered, origins.known, profile.requests);
  if (answered === null) return null;
  const says = `${answered.says} go on after their HTTP request was answered.`;
  return [
    weigh('answered-before', answered.share, says, answered.share),
    weigh('answered-nobody-watches', answered.share, says, answered.share),
  ];
};
