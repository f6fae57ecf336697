import { weigh } from '../../weigh';
import { mostSaid } from '../share-said';
import { type Signal, speaksOf } from '../signal';
import { type ClientKind, requestsByKind } from './client-kinds';

/** What each kind of client is called in a sentence. A scheduler is another signal. */
const WORDS = {
  browser: 'browsers and mobile apps',
  'coding tool': 'coding tools',
  webhook: 'webhooks and task queues',
  'command line': 'command-line tools',
} satisfies Partial<Record<ClientKind, string>>;
const KINDS = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** Who sends the requests, by user agent. Nothing where the trace shows that their sender does not wait. */
export const clients: Signal = ({ profile }, before) => {
  if (profile === null || profile.clients === null) return null;
  if (speaksOf(before, ['answered-before', 'from-queue', 'from-schedule', 'from-frequent-schedule', 'from-pipeline']))
    return null;
  const counts = requestsByKind(profile.clients);
  for (const kind of KINDS) {
    const said = mostSaid(counts.get(kind) ?? 0, profile.clients.known, profile.requests);
    if (said === null) continue;
    const says = `${said.says} come from ${WORDS[kind]}.`;
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
