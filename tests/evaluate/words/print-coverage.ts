import type { RuleCoverage } from './coverage';

function printTable(title: string, rules: readonly RuleCoverage[]): string {
  const never = rules.filter(({ origins }) => origins.length === 0);
  const once = rules.filter(({ origins }) => origins.length === 1);
  const partly = rules.filter(({ origins, unused }) => origins.length > 0 && unused.length > 0);
  const count = (of: (rule: RuleCoverage) => number) => rules.reduce((sum, rule) => sum + of(rule), 0);
  return [
    `== ${title}: ${rules.length} rules, ${count(({ alternatives }) => alternatives)} alternatives`,
    `Rules that no sentence fires: ${never.length}`,
    ...never.map(({ rule }) => `  ${rule}`),
    `Rules that sentences of only one origin fire: ${once.length}`,
    ...once.map(({ rule, origins }) => `  ${rule} (${origins.join('')})`),
    `Alternatives that no sentence uses: ${count(({ unused }) => unused.length)}`,
    ...partly.map(({ rule, unused }) => `  ${rule}: ${unused.join('|')}`),
  ].join('\n');
}

export function printCoverage({ phrases, triggers }: { phrases: RuleCoverage[]; triggers: RuleCoverage[] }): string {
  return [printTable('Phrases', phrases), printTable('Triggers', triggers)].join('\n\n');
}
