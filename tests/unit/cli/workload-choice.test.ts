import { Command } from 'commander';
import { expect, it } from 'vitest';
import {
  addWorkloadChoice,
  chosenWorkloads,
  readWorkloadChoice,
  type WorkloadChoice,
} from '../../../lib/cli/arguments/workload-choice';
import type { ReportWorkload } from '../../../lib/reports/report';

const workload = (name: string, current: number | null, of: Partial<ReportWorkload>) =>
  ({ name, requests: 1, monthly: { current }, saving: null, ...of }) as ReportWorkload;

const workloads = [
  workload('b', 2, { outcome: 'moved', verdict: 'move', saving: 1 }),
  workload('c', null, { outcome: 'unpriced', verdict: 'cannot', requests: 9 }),
  workload('a', 5, { outcome: 'kept', verdict: 'keep' }),
  workload('d', 1, { outcome: 'moved', verdict: 'move-together', saving: 3 }),
];

function choice(...args: string[]): WorkloadChoice {
  const command = addWorkloadChoice(new Command().exitOverride().configureOutput({ writeErr: () => {} })).option(
    '--json',
  );
  command.parse(args, { from: 'user' });
  return readWorkloadChoice(command.opts(), command);
}

const names = (...args: string[]) => chosenWorkloads(workloads, choice(...args)).map(({ name }) => name);

it.each([
  ['all, the largest spend first and the unknown last', [], ['a', 'b', 'd', 'c']],
  ['those of an outcome', ['--outcome', 'moved'], ['b', 'd']],
  ['those of one of several verdicts or outcomes', ['--outcome', 'move-together,kept'], ['a', 'd']],
  ['the first few', ['--top', '2'], ['a', 'b']],
  ['the largest saving first', ['--sort', 'saving', '--top', '2'], ['d', 'b']],
  ['the most requests first', ['--sort', 'requests', '--top', '1'], ['c']],
  ['by name', ['--sort', 'name'], ['a', 'b', 'c', 'd']],
])('lists %s', (_, args, expected) => {
  expect(names(...args)).toEqual(expected);
});

it.each([
  ['an outcome that is none', ['--outcome', 'gone'], /"gone" is none of moved/],
  ['no whole number', ['--top', '1.5'], /whole number/],
  ['an order that is none', ['--sort', 'colour'], /Allowed choices/],
  ['a choice for JSON', ['--json', '--top', '3'], /not for --json/],
])('refuses %s', (_, args, says) => {
  expect(() => choice(...args)).toThrow(says);
});
