import { expect, it } from 'vitest';
import { partId, partName, wholeOf } from '../../../../lib/workloads/parts/part';

const TRAITS = { streamed: false, named: null, clock: true };

it('a part has an id and a name of its whole and its traits', () => {
  expect(partId('0123456789abcdef', TRAITS)).toBe('0123456789abcdef.unstreamed-clock');
  expect(partName('inbox', TRAITS)).toBe('inbox · not streamed, by the clock');
  expect(partName('inbox', { streamed: true, named: true, clock: false })).toBe(
    'inbox · streamed, user named, at other times',
  );
});

it('a part by a prompt has its start in both', () => {
  const traits = { prompt: '3f9c12ab', streamed: null, named: null, clock: false };
  expect(partId('0123456789abcdef', traits)).toBe('0123456789abcdef.prompt3f9c12ab-rest');
  expect(partName('inbox', traits)).toBe('inbox · prompt 3f9c12ab, at other times');
  expect(partId('w', { ...traits, prompt: 'other' })).toBe('w.promptother-rest');
  expect(partName('inbox', { ...traits, prompt: 'other' })).toBe('inbox · other prompts, at other times');
});

it('a part by an origin has it in both', () => {
  const traits = { origin: 'queue', streamed: null, named: null, clock: false } as const;
  expect(partId('0123456789abcdef', traits)).toBe('0123456789abcdef.originqueue-rest');
  expect(partName('inbox', traits)).toBe('inbox · from a queue, at other times');
  expect(partName('inbox', { ...traits, prompt: '3f9c12ab', clock: null })).toBe(
    'inbox · prompt 3f9c12ab, from a queue',
  );
  expect(partName('inbox', { ...traits, origin: 'other', clock: null })).toBe('inbox · other origins');
});

it('a part by weekends has it in both', () => {
  const traits = { streamed: null, named: null, weekend: true, clock: null };
  expect(partId('w', traits)).toBe('w.weekend');
  expect(partName('inbox', traits)).toBe('inbox · at weekends');
  expect(partName('inbox', { ...traits, weekend: false })).toBe('inbox · on weekdays');
});

it('a part by a client has it in both', () => {
  const traits = { client: 'OpenAI/JS', streamed: null, named: null, clock: false } as const;
  expect(partId('0123456789abcdef', traits)).toBe('0123456789abcdef.clientopenai_js-rest');
  expect(partName('inbox', traits)).toBe('inbox · by OpenAI/JS, at other times');
  expect(partId('w', { ...traits, client: 'coding tool' })).toBe('w.clientcoding_tool-rest');
  expect(partName('inbox', { ...traits, client: 'coding tool', clock: null })).toBe('inbox · by coding tools');
  expect(partName('inbox', { ...traits, client: 'other', clock: null })).toBe('inbox · other clients');
});

it('an id tells the whole', () => {
  expect(wholeOf(partId('0123456789abcdef', TRAITS))).toBe('0123456789abcdef');
  expect(wholeOf('0123456789abcdef')).toBe('0123456789abcdef');
});
