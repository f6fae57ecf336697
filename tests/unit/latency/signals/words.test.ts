import { describe, expect, it } from 'vitest';
import { words } from '../../../../lib/latency/signals/words';
import { names, ofProfile, ofWorkflow } from '../../../fixtures/evidence-of';

const application = (name: string) => ofProfile(words, { key: { application: name } });

describe('words', () => {
  it('speaks for each class from a name, and says where the word stands', () => {
    expect(application('nightly-enrich')[0]).toMatchObject({
      signal: 'word-schedule',
      toward: 'scheduled',
      says: 'The application says "nightly".',
    });
    expect(application('CodeCopilot')[0]).toMatchObject({ signal: 'word-watched', toward: 'real-time' });
    expect(application('alert_triage')[0]).toMatchObject({ signal: 'word-event', toward: 'near-real-time' });
  });

  it('says nothing on names without such words, or with them only inside another word', () => {
    for (const name of ['billing', 'research', 'evaluator2000x', 'prod', 'chatham', 'synchrotron', 'batchelor']) {
      expect(application(name), name).toEqual([]);
    }
  });

  it('halves each further word for the same class and counts a repeated word once', () => {
    const one = application('weekly')[0]?.weight ?? Number.NaN;
    const both = application('weekly-digest');
    expect(both[0]?.weight).toBe(one);
    expect(both[1]?.weight).toBe((application('digest')[0]?.weight ?? Number.NaN) / 2);
    const repeated = ofProfile(words, { key: { application: 'digest', route: '/digests', keyName: 'digest-key' } });
    expect(names(repeated)).toEqual(['word-job']);
  });

  it('leaves the display name out: it repeats the operation and the tier', () => {
    const key = { operation: 'chat', serviceTier: 'batch' };
    expect(ofProfile(words, { name: 'Unnamed chat (batch)', key })).toEqual([]);
  });

  it('takes talk of a later day for a sign that nobody waits, unless somebody is said to', () => {
    const description = 'Read the next morning';
    const [, later] = ofWorkflow(words, { description });
    expect(later).toMatchObject({ signal: 'said-later', toward: 'real-time' });
    expect(later?.weight).toBeLessThan(0);
    expect(names(ofWorkflow(words, { name: 'Chat', description }))).not.toContain('said-later');
    expect(names(application('nightly-enrich'))).not.toContain('said-later');
  });

  it('reads name and description of a workflow, and leaves the trigger to its own signal', () => {
    expect(names(ofWorkflow(words, { name: 'Invoices', description: 'Runs every night', trigger: 'chat' }))).toEqual([
      'word-schedule',
      'said-later',
    ]);
  });
});
