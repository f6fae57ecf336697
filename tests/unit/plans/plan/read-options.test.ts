import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../../lib/plans/plan/plan';
import { readOptions } from '../../../../lib/plans/plan/read-options';

it('reads percentages, sums and hours, and leaves to the plan what is empty', () => {
  expect(readOptions({}, [])).toEqual({ options: DEFAULT_OPTIONS, problems: [] });
  const written = { share: '5', margin: '20', inTime: '99', cap: '12.50', every: '6', deadline: ' 48 ' };
  expect(readOptions(written, ['a', 'b', 'a'])).toEqual({
    options: {
      ...{ add: ['a', 'b'], chunkShare: 0.05, margin: 0.2, inTime: 0.99 },
      ...{ capUsd: 12.5, everyHours: 6, deadlineHours: 48 },
    },
    problems: [],
  });
});

it.each([
  ['share', '0', 'Largest share of a run in a file is a number from 0.1 to 100 (%).'],
  ['inTime', '100', 'Answers in time is a number from 50 to 99.9 (%).'],
  ['cap', '-3', 'Cost cap of a run is a number from 0.01 to 1000000000 (USD).'],
  ['every', 'often', 'Send every is a number from 1 to 168 (hours).'],
  ['deadline', '1e9', 'Deadline of all is a number from 1 to 8760 (hours).'],
] as const)('says what %s may be instead of %s', (field, text, says) => {
  expect(readOptions({ [field]: text }, [])).toEqual({ options: DEFAULT_OPTIONS, problems: [says] });
});
