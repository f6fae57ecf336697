import { expect, it } from 'vitest';
import { shortIds } from '../../../lib/cli/print/short-ids';
import { pickNamed } from '../../../lib/reports/pick-named';

const items = [
  { id: '172317f8798c013c', name: 'chat' },
  { id: '172317f8ffffffff', name: 'chat · /v2' },
  { id: '892cc6820766e782', name: 'digest' },
  { id: '62a85dec0a0a3aa9', name: 'key sk-62A85DEC' },
  { id: 'a1', name: 'letters' },
];

it('shortens each id to a start of its own, and not where a name has it', () => {
  expect([...shortIds(items)].sort()).toEqual([
    ['172317f8798c013c', '172317f87'],
    ['172317f8ffffffff', '172317f8f'],
    ['62a85dec0a0a3aa9', '62a85dec0a0a3aa9'],
    ['892cc6820766e782', '892cc6'],
    ['a1', 'a1'],
  ]);
});

it('gives what finds the very item again', () => {
  const spoken = { one: 'workload', many: 'workloads', where: '', about: () => '' };
  for (const item of items) expect(pickNamed(items, shortIds(items).get(item.id) ?? '', spoken)).toEqual({ item });
});
