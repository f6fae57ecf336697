import { describe, expect, it } from 'vitest';
import { words } from '../../../../../lib/latency/signals/said/words';
import { names, ofProfile, ofWorkflow } from '../../../../fixtures/evidence-of';

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

  it('halves what a name says in a part of its key, which may be the other use', () => {
    const traits = { streamed: null, named: null, clock: false };
    const part = { of: 'w-1', name: 'nightly-enrich', traits, slots: [12], others: null };
    const key = { application: 'nightly-enrich' };
    const weights = (found: readonly { weight: number }[]) => found.map(({ weight }) => weight);
    const whole = weights(ofProfile(words, { key }));
    expect(whole.length).toBeGreaterThan(0);
    expect(weights(ofProfile(words, { key, part }))).toEqual(whole.map((weight) => weight / 2));
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

  it('weighs a noun in a sentence half as much as in a name', () => {
    const [inName] = ofWorkflow(words, { name: 'Queue' });
    const [inProse] = ofWorkflow(words, { description: 'A queue of pages' });
    expect(inProse?.weight).toBe((inName?.weight ?? Number.NaN) / 2);
  });

  it('says that minutes do not count where a later day is named, and nothing of it for other work', () => {
    expect(names(ofWorkflow(words, { description: 'Read the next morning' }))).toContain('said-not-minutes');
    expect(names(ofWorkflow(words, { description: 'Read within minutes' }))).not.toContain('said-not-minutes');
  });

  it('takes weak words for work at rest only where there are enough of them', () => {
    expect(names(ofWorkflow(words, { name: 'History index' }))).toContain('said-later');
    expect(names(ofWorkflow(words, { name: 'History' }))).not.toContain('said-later');
  });

  it('takes a person as a subject for a sign in sentences alone', () => {
    expect(names(ofWorkflow(words, { description: 'The conservator' }))).toEqual(['word-person-named']);
    expect(names(ofWorkflow(words, { name: 'Conservator' }))).toEqual([]);
    expect(names(application('conservator'))).toEqual([]);
  });

  it('leaves words and conclusions behind a declared deadline', () => {
    const description = 'Read the next morning';
    const [said] = ofWorkflow(words, { description });
    const declared = ofWorkflow(words, { description, deadlineHours: 1 });
    expect(names(declared)).toEqual(['word-later']);
    expect(declared[0]?.weight).toBeLessThan(said?.weight ?? Number.NaN);
  });

  it('takes a person beside a clock or a later day for who reads it', () => {
    const weigh = (about: Parameters<typeof ofWorkflow>[1]) =>
      ofWorkflow(words, about).find(({ signal }) => signal === 'word-person-named')?.weight;
    const alone = weigh({ description: 'The conservator' }) ?? Number.NaN;
    expect(weigh({ description: 'The conservator', trigger: 'nightly' })).toBe(alone / 2);
    expect(weigh({ description: 'The conservator, next day' })).toBe(alone / 2);
    expect(weigh({ description: 'The conservator', trigger: 'ticket created' })).toBe(alone);
  });

  it('takes who is told for somebody who does not look on, unless somebody is said to', () => {
    const told = 'The clerk gets a text message';
    expect(names(ofWorkflow(words, { description: told }))).toContain('said-told');
    expect(names(ofWorkflow(words, { description: `${told} and waits for it` }))).not.toContain('said-told');
    expect(names(ofWorkflow(words, { description: 'The clerk clicks' }))).not.toContain('said-told');
  });

  it('hears by when in a trigger, and not what it is about', () => {
    expect(names(ofWorkflow(words, { trigger: 'mail in, read the next morning' }))).toContain('word-later');
    expect(names(ofWorkflow(words, { trigger: 'chat with the next caller' }))).toEqual([]);
  });

  it('reads name and description of a workflow, and leaves the trigger to its own signal', () => {
    expect(names(ofWorkflow(words, { name: 'Invoices', description: 'Runs every night', trigger: 'chat' }))).toEqual([
      'word-schedule',
      'said-later',
    ]);
  });
});
