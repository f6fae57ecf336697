import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../lib/scenarios/read-scenario';
import { AS_ASSESSED } from '../../../lib/scenarios/scenario';
import { scenarioText } from '../../../lib/scenarios/scenario-text';
import { anyScenario } from './any-scenario';

describe('the text of a scenario', () => {
  it('is read back as the same scenario, and as the same text', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const text = scenarioText(scenario);
        const read = readScenario(text);
        expect(read).toEqual(scenario);
        expect('problem' in read || scenarioText(read)).toBe(text);
      }),
    );
  });

  it('is short: only what differs from the audit', () => {
    expect(scenarioText(AS_ASSESSED)).toBe('1');
    expect(readScenario('1;moving=scheduled; volume=2;move:w-1=flex')).toEqual({
      ...AS_ASSESSED,
      moving: 'scheduled',
      volume: 2,
      wishes: { 'w-1': 'flex' },
    });
    const onMini = { provider: 'openai', model: 'gpt-5-mini', factor: 1.1 };
    expect(
      readScenario('1;provider=cheapest;models:openai/gpt-4o=openai/gpt-5-mini=1.1;commitment:openai=500'),
    ).toEqual({
      ...AS_ASSESSED,
      providedBy: 'cheapest',
      modelsOf: { 'openai/gpt-4o': onMini },
      commitments: { openai: 500 },
    });
    expect(readScenario('1;assume:review=10%')).toMatchObject({ assume: { reviewShare: 0.1 } });
  });

  it.each([
    ['', 'begins with its version'],
    ['2;volume=2', 'begins with "2"'],
    ['1;volume', 'write name=value'],
    ['1;volume=0', 'from 0.01 to 1000'],
    ['1;volume=Infinity', 'from 0.01 to 1000'],
    ['1;growth=2', 'from -0.5 to 0.5'],
    ['1;moving=everything', 'Choose one of: as-assessed'],
    ['1;speed=2', 'is no change of a scenario'],
    ['1;speed:w-1=2', 'is no change of a scenario'],
    ['1;move:w-1=express', 'Choose one of: stay'],
    ['1;move:%E0%A4%A=batch', 'names nothing'],
    ['1;move:__proto__=batch', 'names nothing'],
    ['1;class:w-1=soon', 'real-time'],
    ['1;discount:nobody=0.1', 'no provider'],
    ['1;commitment:nobody=100', 'no provider'],
    ['1;commitment:openai=-1', 'from 0 to 1000000000'],
    ['1;provider=best', 'Choose one of: as-now, cheapest'],
    ['1;model:w-1=gpt-4o', 'write provider/model'],
    ['1;model:w-1=nobody/gpt-4o', 'no provider'],
    ['1;models:openai/gpt-4o=openai/gpt-5-mini=0', 'the factor'],
    ['1;discount:openai=1', 'from 0 to 0.95'],
    ['1;assume:reviewSahre=0.1', 'Did you mean reviewShare'],
    ['1;assume:reviewShare=7', 'from 0% to 100%'],
    [`1;${'volume=2;'.repeat(600)}`, 'at most 500 changes'],
    [`1;${'x'.repeat(20_001)}`, 'too long'],
  ])('is refused with what is wrong: %s', (text, says) => {
    expect(readScenario(text)).toEqual({ problem: expect.stringContaining(says) });
  });

  it('is read back as the same whatever names it was written with', () => {
    const name = fc.string({ unit: 'binary' }).map((text) => `${text}=`.replace(/[%;:]/g, '').trim());
    const change = fc.oneof(
      name.map((one) => `model:w-1=openai/${one}=1`),
      name.map((one) => `models:${encodeURIComponent(one.replace(/\p{Surrogate}/gu, ''))}=openai/gpt-5-mini`),
      fc.string({ unit: 'binary' }).map((one) => `move:${one}=batch`),
    );
    fc.assert(
      fc.property(change, (written) => {
        const read = readScenario(`1;${written}`);
        if (!('problem' in read)) expect(readScenario(scenarioText(read))).toEqual(read);
      }),
    );
    expect(readScenario('1;model:w-1=openai/a=b=1')).toMatchObject({ models: { 'w-1': { model: 'a=b', factor: 1 } } });
    expect(scenarioText({ ...AS_ASSESSED, models: { w: { provider: 'openai', model: 'a=b', factor: 1 } } })).toBe(
      '1;model:w=openai/a=b=1',
    );
    expect(readScenario('1;move:\ud800=batch')).toEqual({ problem: expect.stringContaining('names nothing') });
  });

  it('never throws, whatever an address holds', () => {
    fc.assert(fc.property(fc.string(), (text) => void readScenario(`1;${text}`)));
  });
});
