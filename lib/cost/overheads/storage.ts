import { measured, type SharedValues } from '../assumptions/assumptions';
import { DAYS_PER_MONTH } from '../money';
import type { Overhead } from './overhead';

const BYTES_PER_GB = 1e9;

/** USD a month for one byte that arrives every month. In a steady state, a month's bytes x retention in months are stored. */
const usdPerByte = (v: SharedValues) => ((v.retentionDays / DAYS_PER_MONTH) * v.storageUsdPerGbMonth) / BYTES_PER_GB;

/** The input, output and error files, and their metadata: bytes x retention x price. */
export const storage: Overhead = {
  label: 'Storage',
  ways: ['batch'],
  usdPer: {
    records: (v) => v.metadataBytesPerRequest * usdPerByte(v),
    bytes: usdPerByte,
    unsizedRecords: (v) => v.bytesPerRequest * usdPerByte(v),
  },
  explain: ({ volume, quantities }) => ({
    says: `Records x bytes x retention in months (of ${DAYS_PER_MONTH} days) x price per GB and month.`,
    terms: [
      measured('Records a month', quantities.records, 'count'),
      volume.bytesPerRequest === null
        ? 'bytesPerRequest'
        : measured('Record size, from the log', volume.bytesPerRequest, 'bytes'),
      'metadataBytesPerRequest',
      'retentionDays',
      'storageUsdPerGbMonth',
    ],
  }),
};
