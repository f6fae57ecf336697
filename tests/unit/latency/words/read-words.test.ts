import { describe, expect, it } from 'vitest';
import { WEIGHTS } from '../../../../lib/latency/weights';
import { readWords } from '../../../../lib/latency/words/read-words';

const read = (text: string) => readWords({ source: 'application', text });
const classes = (text: string) => [...new Set(read(text).map(({ group }) => WEIGHTS[group].toward))];

describe('words of a name', () => {
  it.each([
    'realtime-eval',
    'chat-history-backfill',
    'search_index_sync',
    'ChatEvaluation',
    'copilot/telemetry/report',
    'voice-transcription',
  ])('%s is a job: its head decides', (name) => expect(classes(name)).toEqual(['scheduled']));

  it.each(['report-chatbot', 'reports/chat', 'embedding-search', 'notificationAssistant', 'eval-copilot'])(
    '%s has somebody waiting: its head decides',
    (name) => expect(classes(name)).toEqual(['real-time']),
  );

  it.each([
    ['judge-sample', 'word-job-one-by-one'],
    ['assistant-v2', 'word-conversation'],
    ['worker-pool', 'word-event-weak'],
  ])('%s has no subject: a person at its start is what the work is', (name, group) => {
    expect(read(name).map((found) => found.group)).toEqual([group]);
    const inProse = readWords({ source: 'description', text: name });
    expect(inProse.map((found) => found.group)).toContain('word-person-named');
  });

  it('keeps a time table at half before a head that somebody waits for, and whole behind it', () => {
    const factor = (name: string) => read(name).find(({ written }) => written === 'nightly')?.factor;
    expect(factor('nightly-agent')).toBe(0.5);
    expect(factor('search-nightly')).toBe(1);
    expect(factor('nightly-summary')).toBe(1);
  });

  it.each([
    ['Summarises support chats', ['near-real-time']],
    ['Evaluation of chat answers', ['scheduled']],
    ['Answers questions about reports', ['real-time']],
    ['Runs every night', ['scheduled']],
    ['Suggestions as you type', ['real-time']],
    ['near real-time', ['near-real-time']],
    ['end-of-day', ['scheduled']],
  ])('%s', (sentence, expected) => expect(classes(sentence)).toEqual(expected));

  it.each(['Nobody waits for it', 'no one is waiting', 'not real-time', 'non-interactive'])(
    '%s speaks against real-time',
    (text) => {
      expect(read(text).map(({ group }) => group)).toEqual(['word-nobody-waits']);
    },
  );

  it.each([
    '/v1/chat/completions',
    'chat.completions',
    'acompletion',
    'team:search',
    '{"team": "search"}',
    'User-Agent: chatbot/1.2',
  ])('%s says nothing about the work', (text) => expect(read(text)).toEqual([]));

  it('names the rule or the word of the tables that spoke', () => {
    expect(read('looks things up').map(({ rule }) => rule)).toContain('looks-up');
    expect(read('backfills').map(({ rule }) => rule)).toEqual(['backfill']);
  });

  it('counts all ways to say a phrase as one, and its words apart from those of the lexicon', () => {
    const named = (text: string) => read(text).map(({ word }) => word);
    expect(named('role play; talks with learners')).toEqual(['[conversation]', '[conversation]']);
    expect(named('conversation')).toEqual(['conversation']);
  });

  it('takes time linear in the length of a name', () => {
    const started = performance.now();
    read('nightly-'.repeat(20_000));
    read(`team:${'a-'.repeat(40_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
