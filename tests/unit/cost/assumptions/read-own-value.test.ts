import { describe, expect, it } from 'vitest';
import { LIMIT_NAMES } from '../../../../lib/cost/assumptions/limits';
import { listedSettings } from '../../../../lib/cost/assumptions/own';
import { readAssume, readOwnValue } from '../../../../lib/cost/assumptions/setting';
import { ASSUMPTION_NAMES } from '../../../../lib/cost/assumptions/table';

describe('a setting as text', () => {
  it.each([
    ['reviewShare=0.01', 'reviewShare', 0.01],
    ['reviewShare=1.1%', 'reviewShare', 0.011],
    [' retentionDays = 400 ', 'retentionDays', 400],
    ['storageUsdPerGbMonth=2.3e-2', 'storageUsdPerGbMonth', 0.023],
    ['reviewShare=0..1%..0.05', 'reviewShare', { low: 0, base: 0.01, high: 0.05 }],
    ['reviewMinutes=2..2..2', 'reviewMinutes', 2],
    ['anthropic.cacheHitsKept=0.5..0.8..0.95', 'anthropic.cacheHitsKept', { low: 0.5, base: 0.8, high: 0.95 }],
    ['cacheHitsKept=0.5', 'cacheHitsKept', 0.5],
    ['paybackMonths=24', 'paybackMonths', 24],
    ['leastChance=90%', 'leastChance', 0.9],
    ['rerunWholeFiles=yes', 'rerunWholeFiles', true],
    ['rerunWholeFiles=false', 'rerunWholeFiles', false],
    ['review=customer-facing', 'reviewShare', { review: 'customer-facing' }],
    ['reviewShare=internal', 'reviewShare', { review: 'internal' }],
  ])('reads %s', (text, name, value) => {
    expect(readAssume(text)).toEqual({ name, value });
  });

  it.each([
    ['reviewShre=0.1', '"reviewShre" is not an assumption. Did you mean reviewShare?'],
    ['openai.paybackMonths=3', 'paybackMonths is the same for all providers.'],
    ['openai.rerunWholeFiles=yes', 'rerunWholeFiles is the same for all providers.'],
    ['opena.cacheHitsKept=0.1', '"opena" is not a provider of the catalogue. Did you mean openai?'],
    ['openai.reviewShare=0.1', 'reviewShare is the same for all providers.'],
    ['reviewShare', 'write name=value'],
    ['=0.1', 'write name=value'],
    ['reviewShare=', 'write a number or low..base..high'],
    ['reviewShare=1,5', 'write a number or low..base..high'],
    ['reviewMinutes=5%', 'write a number or low..base..high'],
    ['reviewShare=0..1', 'write a number or low..base..high'],
    ['reviewShare=0..0.1..0.2..0.3', 'write a number or low..base..high'],
    ['reviewShare=0.1..0.01..0.2', 'low must be at most base'],
    ['reviewShare=0..0.5..1.1', 'reviewShare must be from 0% to 100%.'],
    ['reviewShare=-0.1', 'reviewShare must be from 0% to 100%.'],
    ['maxAttempts=0', 'maxAttempts must be from 1 to 100.'],
    ['missedDeadlineCostUsd=-1', 'missedDeadlineCostUsd must be from $0.00 to $1,000,000,000,000.00.'],
    ['storageUsdPerGbMonth=1e300', 'storageUsdPerGbMonth must be from $0.00 to'],
    ['retentionDays=1e999', 'write a number or low..base..high'],
    ['paybackMonths=12..14..16', 'paybackMonths takes one number'],
    ['paybackMonths=61', 'paybackMonths must be from 0 months to 60 months.'],
    ['rerunWholeFiles=maybe', 'rerunWholeFiles is yes or no.'],
    ['review=customers', 'The kinds are customer-facing, compliance-labels, internal.'],
    ['lowConfidenceShare=internal', 'write a number or low..base..high'],
  ])('refuses %s', (text, says) => {
    expect(readAssume(text)).toEqual({ problem: expect.stringContaining(says) });
  });
});

describe('a setting as JSON', () => {
  it('is the same as its text', () => {
    expect(readOwnValue('reviewShare', { low: 0, base: 0.01, high: 0.02 })).toEqual(
      readAssume('reviewShare=0..0.01..0.02'),
    );
    expect(readOwnValue('review', { review: 'internal' })).toEqual(readAssume('review=internal'));
    expect(readOwnValue('rerunWholeFiles', true)).toEqual(readAssume('rerunWholeFiles=yes'));
    expect(readOwnValue('retentionDays', 7)).toEqual(readAssume('retentionDays=7'));
  });

  it.each([
    ['retentionDays', true],
    ['retentionDays', { review: 'internal' } as const],
    ['paybackMonths', { low: 1, base: 2, high: 3 }],
    ['rerunWholeFiles', 1],
    ['reviewShare', Number.NaN],
  ])('refuses %s as %j', (name, value) => {
    expect(readOwnValue(name, value)).toHaveProperty('problem');
  });
});

it('every listed setting takes its own default', () => {
  const listed = listedSettings([]);
  expect(listed.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...ASSUMPTION_NAMES, ...LIMIT_NAMES, 'rerunWholeFiles', 'anthropic.cacheHitsKept']),
  );
  for (const { name, default: value } of listed) expect(readOwnValue(name, value)).toEqual({ name, value });
});
