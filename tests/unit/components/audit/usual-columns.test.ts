import { expect, it } from 'vitest';
import { usualColumns } from '../../../../components/audit/workloads/column-looks';
import type { WorkloadRow } from '../../../../lib/reports/list/workload-row';

/** As far as the columns depend on a row. */
const row = (once?: WorkloadRow['once']) => (once === undefined ? {} : { once }) as WorkloadRow;

it('what ran once has columns of its own, and that of its saving only where something saves', () => {
  const everyMonth = usualColumns([row()]);
  expect(everyMonth).not.toContain('once');
  expect(usualColumns([row(), row({ spend: 1.68, saving: null })])).toEqual([...everyMonth, 'once']);
  expect(usualColumns([row({ spend: 90, saving: 40 }), row()])).toEqual([...everyMonth, 'once', 'onceSaving']);
});
