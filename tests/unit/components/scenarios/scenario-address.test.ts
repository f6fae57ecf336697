import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumn, scenarioQuery } from '../../../../components/scenarios/scenario-address';
import { readScenario } from '../../../../lib/scenarios/read-scenario';
import { AS_ASSESSED } from '../../../../lib/scenarios/scenario';

const scenario = { ...AS_ASSESSED, volume: 2, wishes: { 'a~1;b': 'stay' as const } };
const readBack = (name: string) => {
  const given = new URLSearchParams(scenarioQuery([{ name, scenario }], null)).get('s') ?? '';
  const column = readColumn(given);
  return { name: column.name, scenario: readScenario(column.scenario) };
};

describe('the address of a scenario', () => {
  it('gives its name and its changes back, whatever the name is', () => {
    const kept = (name: string) => {
      expect(readBack(name)).toEqual({ name, scenario });
    };
    for (const name of ['a~b', '~1;volume=9', '%7E', '%257E', '10 % reviewed', '<b>&s=x', '👩‍👩‍👧']) kept(name);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.trim()),
        kept,
      ),
    );
  });

  it('of before still holds a percent sign as it is', () => {
    expect(readColumn('Review 10%~1;volume=2')).toEqual({ name: 'Review 10%', scenario: '1;volume=2' });
    expect(readColumn('1;volume=2')).toEqual({ name: '', scenario: '1;volume=2' });
  });
});
