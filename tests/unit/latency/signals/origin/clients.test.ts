import { describe, expect, it } from 'vitest';
import { clients } from '../../../../../lib/latency/signals/origin/clients';
import { openRequests } from '../../../../../lib/latency/signals/origin/open-requests';
import { queues } from '../../../../../lib/latency/signals/origin/queues';
import { kindOfClient } from '../../../../../lib/workloads/profile/client-kind';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { clientsOf, origins } from './origins-of';

describe('clients', () => {
  it.each([
    ['Mozilla', 'browser-clients', 'browsers and mobile apps'],
    ['claude-cli', 'coding-tools', 'coding tools'],
  ])('%s speaks for real-time', (name, signal, words) => {
    const [evidence] = ofProfile(clients, clientsOf({ [name]: 900, 'python-requests': 100 }));
    expect(evidence).toMatchObject({ signal, toward: 'real-time', says: `90% of requests come from ${words}.` });
    expect(evidence?.weight).toBeGreaterThan(0);
  });

  it('that report events or are typed into a shell speak against it', () => {
    expect(names(ofProfile(clients, clientsOf({ 'GitHub-Hookshot': 1_000 })))).toEqual([
      'webhooks',
      'webhook-nobody-watches',
    ]);
    expect(ofProfile(clients, clientsOf({ curl: 1_000 }))[0]?.weight).toBeLessThan(0);
  });

  it('are silent where the trace shows that the sender does not wait', () => {
    const browser = clientsOf({ Mozilla: 1_000 });
    expect(ofProfile(clients, { ...origins({ queue: 1_000 }), ...browser }, [queues])).toEqual([]);
    expect(ofProfile(clients, { ...origins({ answered: 1_000 }), ...browser }, [openRequests])).toEqual([]);
    expect(ofProfile(clients, { ...origins({ waiting: 1_000 }), ...browser }, [openRequests])).toHaveLength(1);
  });

  it('are silent of an SDK, of robots, of a mixture and where the log names none', () => {
    expect(ofProfile(clients, clientsOf({ 'OpenAI/Python': 1_000 }))).toEqual([]);
    expect(ofProfile(clients, clientsOf({ Googlebot: 500, HeadlessChrome: 500 }))).toEqual([]);
    expect(ofProfile(clients, clientsOf({ Mozilla: 400, 'OpenAI/Python': 600 }))).toEqual([]);
    expect(ofProfile(clients, {})).toEqual([]);
  });

  it('are of one kind each', () => {
    expect(
      ['Mozilla', 'mobile-app', 'codex_cli_rs', 'vercel-cron', 'Stripe', 'curl', 'OpenAI/Python', 'claude-sdk-cli'].map(
        kindOfClient,
      ),
    ).toEqual(['browser', 'browser', 'coding tool', 'scheduler', 'webhook', 'command line', null, null]);
  });
});
