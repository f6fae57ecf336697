import { clausesOf } from '../../../lib/latency/words/clauses';
import { compile, matchLength, type Pattern } from '../../../lib/latency/words/pattern';
import { phraseRules, phrasesIn } from '../../../lib/latency/words/phrases';
import { triggerRuleIn, triggerRules, wordsOfTrigger } from '../../../lib/latency/words/read-trigger';
import type { Rule } from '../../../lib/latency/words/rule';
import { workflowCases } from '../workflow-cases';
import { phraseSentences, triggerSentences } from './corpus';

/** Where a rule fired: it took `length` words of a clause from word `at` on. */
export type Firing = { rule: string; words: readonly string[]; at: number; length: number; origin: string };

export type RuleCoverage = {
  rule: string;
  /** Where the sentences come from in which it fires: industries of labelled rows, or `invented`. */
  origins: string[];
  alternatives: number;
  /** Alternatives that no sentence uses, in the notation of pattern.ts; all of them where the rule never fires. */
  unused: string[];
};

/** Each alternative of a pattern, with the pattern in which nothing else may stand in its place. */
function alternativesOf(text: string): { alternative: string; alone: Pattern }[] {
  const elements = text.split(' ');
  return elements.flatMap((element, place) => {
    const options = element.replace(/\?$/, '').split('|');
    const isFixed = options.length === 1 && !element.endsWith('?');
    if (isFixed || element.startsWith('..')) return [];
    return options.map((alternative) => ({
      alternative,
      alone: compile(elements.with(place, alternative).join(' ')),
    }));
  });
}

/** What the firings use of each rule. */
export function coverageOf(
  rules: readonly Pick<Rule<unknown>, 'name' | 'text'>[],
  firings: readonly Firing[],
): RuleCoverage[] {
  return rules.map(({ name, text }) => {
    const own = firings.filter(({ rule }) => rule === name);
    const alternatives = alternativesOf(text);
    const unused = alternatives.filter(
      ({ alone }) => !own.some(({ words, at, length }) => matchLength(alone, words, at) === length),
    );
    return {
      rule: name,
      origins: [...new Set(own.map(({ origin }) => origin))],
      alternatives: alternatives.length,
      unused: unused.map(({ alternative }) => alternative),
    };
  });
}

function phraseFirings(text: string, origin: string): Firing[] {
  return clausesOf(text).flatMap((words) =>
    phrasesIn(words).map(({ rule, at, length }) => ({ rule: rule.name, words, at, length, origin })),
  );
}

function triggerFirings(text: string, origin: string): Firing[] {
  const words = wordsOfTrigger(text);
  const rule = triggerRuleIn(words);
  if (rule === null) return [];
  const lengths = words.map((_, at) => matchLength(rule.pattern, words, at) ?? 0);
  return lengths.flatMap((length, at) => (length === 0 ? [] : [{ rule: rule.name, words, at, length, origin }]));
}

/** The coverage of all rules by the corpus and by the labelled workflows that may be tuned on; the held-out ones are not read. */
export function wordCoverage(): { phrases: RuleCoverage[]; triggers: RuleCoverage[] } {
  const labelled = workflowCases('workflows.csv');
  const phrases = [
    ...phraseSentences().flatMap(({ sentence, origin }) => phraseFirings(sentence, origin)),
    ...labelled.flatMap(({ subject, group }) => subject.words.flatMap(({ text }) => phraseFirings(text, group))),
  ];
  const triggers = [
    ...triggerSentences().flatMap(({ sentence, origin }) => triggerFirings(sentence, origin)),
    ...labelled.flatMap(({ subject, group }) => triggerFirings(subject.workflow?.trigger ?? '', group)),
  ];
  return { phrases: coverageOf(phraseRules(), phrases), triggers: coverageOf(triggerRules(), triggers) };
}
