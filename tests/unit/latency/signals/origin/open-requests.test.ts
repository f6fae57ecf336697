import { describe, expect, it } from 'vitest';
import { openRequests } from '../../../../../lib/latency/signals/origin/open-requests';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { clientsOf, origins } from './origins-of';

describe('open requests', () => {
  it('speak for real-time where the request is open until the model has answered', () => {
    expect(ofProfile(openRequests, origins({ waiting: 900, answered: 100 }))).toMatchObject([
      {
        toward: 'real-time',
        value: 0.9,
        says: '90% of requests serve an HTTP request that is open until the model has answered.',
      },
    ]);
  });

  it('say less of a program that waits, and as much of a browser', () => {
    const weight = (client: string) =>
      ofProfile(openRequests, { ...origins({ waiting: 1_000 }), ...clientsOf({ [client]: 1_000 }) })[0]?.weight ?? 0;
    const unknown = ofProfile(openRequests, origins({ waiting: 1_000 }))[0]?.weight;
    expect(weight('Mozilla')).toBe(unknown);
    expect(weight('python-requests')).toBeLessThan(weight('Mozilla'));
    expect(weight('python-requests')).toBeGreaterThan(0);
  });

  it('speak against real-time where the request was answered before', () => {
    const evidence = ofProfile(openRequests, origins({ answered: 1_000 }));
    expect(names(evidence)).toEqual(['answered-before', 'answered-nobody-watches']);
    expect(evidence[1]).toMatchObject({ toward: 'real-time' });
    expect(evidence[1]?.weight).toBeLessThan(0);
  });

  it('are silent without a trace, on a mixture, on few requests and where few of the requests say it', () => {
    expect(ofProfile(openRequests, {})).toEqual([]);
    expect(ofProfile(openRequests, origins({ waiting: 300, answered: 300, queue: 400 }))).toEqual([]);
    expect(ofProfile(openRequests, origins({ waiting: 9 }))).toEqual([]);
    expect(ofProfile(openRequests, origins({ waiting: 400 }))).toEqual([]);
  });
});
