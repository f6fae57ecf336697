import { describe, expect, it } from 'vitest';
import { canBeginWith, compile, matchLength } from '../../../../lib/latency/words/pattern';

const length = (pattern: string, clause: string, at = 0) => matchLength(compile(pattern), clause.split(' '), at);

describe('a pattern', () => {
  it.each([
    ['while the|a customer waits', 'while the customer waits', 4],
    ['while DET? PERSON waits', 'while shoppers waits here', 3],
    ['in_front_of DET PERSON', 'in front of the clerk', 5],
    ['by .. morning', 'by the very next morning', 5],
    ['every NUMBER? MINUTE', 'every five minutes', 3],
    ['nacht*', 'nachtlauf', 1],
    ['^ NUMBER $', '20', 1],
  ])('"%s" takes of "%s" %i words', (pattern, clause, words) => expect(length(pattern, clause)).toBe(words));

  it.each([
    ['while the customer waits', 'while the customers waits'],
    ['by .. morning', 'by one or two or three morning'],
    ['^ every day', 'not every day'],
    ['every day $', 'every day counts'],
    ['in_front_of', 'in front'],
  ])('"%s" takes nothing of "%s"', (pattern, clause) => expect(length(pattern, clause)).toBeNull());

  it('is held against any place of a clause, and ^ only against the first', () => {
    expect(length('every day', 'runs every day', 1)).toBe(2);
    expect(length('^ every day', 'runs every day', 1)).toBeNull();
  });

  it('names its classes: one that is none is refused', () => {
    expect(() => compile('NOBODY waits')).toThrow(RangeError);
  });

  it('knows the words that it can begin with, optional ones and what follows them too', () => {
    const pattern = compile('the? PERSON|in_front waits');
    expect(['the', 'nurse', 'in'].map((word) => canBeginWith(pattern, word))).toEqual([true, true, true]);
    expect(['front', 'waits'].map((word) => canBeginWith(pattern, word))).toEqual([false, false]);
  });
});
