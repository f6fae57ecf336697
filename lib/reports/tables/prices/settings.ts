import type { ListedSetting } from '../../../cost/assumptions/own';
import { ownValueSays, settingLabel } from '../../words/own-says';
import { none, type Table } from '../table';

/** Everything that can be set, with its default and what is the installation's own. */
export function settingsTable(settings: readonly ListedSetting[]): Table<ListedSetting> {
  const own = none('');
  return {
    title: 'Assumptions',
    sentence: 'The assumptions with their defaults and own values',
    rows: settings,
    id: ({ name }) => name,
    columns: [
      { key: 'name', head: 'Name', unit: 'text', value: ({ name }) => name },
      { key: 'label', head: 'What it is', unit: 'text', value: ({ name }) => settingLabel(name), elastic: true },
      { key: 'default', head: 'Default', unit: 'text', value: (one) => ownValueSays(one.name, one.default) },
      {
        key: 'own',
        head: 'Own value',
        unit: 'text',
        value: (one) => (one.own === null ? own : ownValueSays(one.name, one.own.value)),
      },
      { key: 'by', head: 'Set by', unit: 'text', value: (one) => one.own?.by ?? own },
      { key: 'on', head: 'Set', unit: 'time', value: (one) => one.own?.on ?? own, dropAt: 1 },
      { key: 'reason', head: 'Reason', unit: 'text', value: (one) => one.own?.reason ?? own, elastic: true },
    ],
  };
}
