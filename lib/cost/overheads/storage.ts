import type { AssumptionValues } from '../assumptions/assumptions';
import { measured } from '../assumptions/term';
import { DAYS_PER_MONTH } from '../money';
import type { Overhead } from './overhead';

const BYTES_PER_GB = 1e9;

/** USD a month of keeping a byte that comes in every month: in a steady state, a month's bytes x retention in months are kept. */
const usdPerByte = (v: AssumptionValues) =>
  ((v.retentionDays / DAYS_PER_MONTH) * v.storageUsdPerGbMonth) / BYTES_PER_GB;

/** The input, output and error files, and their metadata: bytes x retention x price. */
export const storage: Overhead = {
  label: 'Storage',
  usdPer: {
    records: (v) => v.metadataBytesPerRequest * usdPerByte(v),
    bytes: usdPerByte,
    unsizedRecords: (v) => v.bytesPerRequest * usdPerByte(v),
  },
  explain: ({ volume, quantities }) => ({
    says: `Records x bytes x retention in months (of ${DAYS_PER_MONTH} days) x price of a GB and month.`,
    terms: [
      measured('Records a month', quantities.records, 'count'),
      volume.bytesPerRequest === null
        ? 'bytesPerRequest'
        : measured('Size of a record, from the log', volume.bytesPerRequest, 'bytes'),
      'metadataBytesPerRequest',
      'retentionDays',
      'storageUsdPerGbMonth',
    ],
  }),
};
