import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../../lib/latency/words/clauses';
import { phraseRules, phrasesIn } from '../../../../lib/latency/words/phrases';
import { readTrigger, triggerRuleIn, triggerRules, wordsOfTrigger } from '../../../../lib/latency/words/read-trigger';
import {
  notPhraseSentences,
  notTriggerSentences,
  phraseSentences,
  triggerSentences,
} from '../../../evaluate/words/corpus';

const firing = (sentence: string) =>
  clausesOf(sentence)
    .flatMap(phrasesIn)
    .map(({ rule }) => ({ rule: rule.name, group: rule.says ?? 'nothing' }));

describe('a phrase', () => {
  it.each(phraseSentences())('"$sentence" fires $rule and says $group', ({ sentence, rule, group }) =>
    expect(firing(sentence)).toContainEqual({ rule, group }),
  );

  it.each(notPhraseSentences())('"$sentence" does not say $group', ({ sentence, group }) =>
    expect(firing(sentence).filter((one) => one.group === group)).toEqual([]),
  );

  it('has a name of its own, and a sentence that fires it', () => {
    const names = phraseRules().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const fired = new Set(phraseSentences().map(({ rule }) => rule));
    expect(names.filter((name) => !fired.has(name))).toEqual([]);
  });
});

describe('a trigger', () => {
  it.each(triggerSentences())('"$sentence" is decided by $rule: $starter', ({ sentence, rule, starter }) => {
    expect(triggerRuleIn(wordsOfTrigger(sentence))?.name).toBe(rule);
    expect(readTrigger(sentence)).toBe(starter);
  });

  it.each(notTriggerSentences())('"$sentence" is not started by $starter', ({ sentence, starter }) =>
    expect(readTrigger(sentence)).not.toBe(starter),
  );

  it('has rules with names of their own, and a sentence for each', () => {
    const names = triggerRules().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const fired = new Set(triggerSentences().map(({ rule }) => rule));
    expect(names.filter((name) => !fired.has(name))).toEqual([]);
  });
});
