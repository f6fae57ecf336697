import type { RateChange } from '../../../pricing/catalogue/catalogue-changes';
import type { TokenRates } from '../../../pricing/catalogue/rate';
import { overrideSays } from '../../../pricing/overrides/override-says';
import type { PriceOverride } from '../../../pricing/overrides/price-override';
import { formatDay } from '../../../wording/date';
import { formatRate } from '../../../wording/usd';
import type { Table } from '../table';
import { appliesSays } from './rates';

/** The changes of a catalogue version: input and output, USD per million tokens. */
export function changesTable(version: string, changes: readonly RateChange[]): Table<RateChange> {
  return {
    title: `Changes of version ${version}`,
    sentence: `Changes of version ${version}`,
    rows: changes,
    id: (change) => JSON.stringify(change),
    columns: [
      {
        key: 'rate',
        head: 'Rate',
        unit: 'text',
        value: ({ provider, model, tier }) => `${provider} ${model}, ${tier}`,
      },
      {
        key: 'applies',
        head: 'Applies',
        unit: 'text',
        value: ({ over, region, inForce }) =>
          appliesSays({ over, region, ...(inForce ? { inForce } : {}) }) || 'always',
      },
      { key: 'before', head: 'Before', unit: 'usd-exact', value: ({ before }) => prices(before) },
      { key: 'after', head: 'After', unit: 'usd-exact', value: ({ after }) => prices(after) },
    ],
  };
}

function prices(usd: TokenRates | null): string {
  return usd === null ? 'none' : `${formatRate(usd.input)} / ${formatRate(usd.output)}`;
}

/** Overrides in the given order: who, when, why, and whether each still applies. */
export function overridesTable(overrides: readonly PriceOverride[]): Table<PriceOverride> {
  return {
    title: 'Your overrides',
    sentence: 'Overrides, newest first',
    rows: overrides,
    id: ({ id }) => id,
    columns: [
      { key: 'id', head: 'ID', unit: 'text', value: ({ id }) => id },
      { key: 'change', head: 'Change', unit: 'text', value: ({ change }) => overrideSays(change), elastic: true },
      { key: 'by', head: 'By', unit: 'text', value: ({ by }) => by, elastic: true },
      { key: 'on', head: 'Entered', unit: 'time', value: ({ on }) => on },
      { key: 'reason', head: 'Reason', unit: 'text', value: ({ reason }) => reason, elastic: true },
      {
        key: 'state',
        head: 'State',
        unit: 'text',
        value: ({ withdrawn }) =>
          withdrawn === null
            ? 'Applies'
            : { value: `Withdrawn ${formatDay(withdrawn.on)} by ${withdrawn.by}`, note: withdrawn.reason },
      },
    ],
  };
}
