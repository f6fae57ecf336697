import { CLIENT_WORDS, type ClientKind } from '../../../workloads/profile/client-kind';
import { weigh } from '../../weigh';
import { mostSaid } from '../share-said';
import { type Signal, speaksOf } from '../signal';
import { requestsByKind } from './client-kinds';

/** The kinds that say who waits. A scheduler is another signal. */
const KINDS = ['browser', 'coding tool', 'webhook', 'command line'] as const satisfies readonly ClientKind[];

/** Who sends the requests, by user agent. Nothing where the trace shows that their sender does not wait. */
export const clients: Signal = ({ profile }, before) => {
  if (profile === null || profile.clients === null) return null;
  if (speaksOf(before, ['answered-before', 'from-queue', 'from-schedule', 'from-frequent-schedule', 'from-pipeline']))
    return null;
  const counts = requestsByKind(profile.clients);
  for (const kind of KINDS) {
    const said = mostSaid(counts.get(kind) ?? 0, profile.clients.known, profile.requests);
    if (said === null) continue;
    const says = `${said.says} come from ${CLIENT_WORDS[kind]}.`;
    if (kind === 'browser') return weigh('browser-clients', said.share, says, said.share);
    if (kind === 'coding tool') return weigh('coding-tools', said.share, says, said.share);
    if (kind === 'command line') return weigh('command-line', said.share, says, said.share);
    return [
      weigh('webhooks', said.share, says, said.share),
      weigh('webhook-nobody-watches', said.share, says, said.share),
    ];
  }
  return null;
};
