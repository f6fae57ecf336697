import { sumUsd } from '../../../cost/money';
import { formatHours } from '../../../wording/hours';
import type { PatienceStep } from '../../ways/patience';
import { WAY_WORDS } from '../../words/way-words';
import { none, type Table } from '../table';

/** The cheapest way for each deadline, in USD `per` month or once. */
export function patienceTable(steps: readonly PatienceStep[], per: 'a month' | 'once'): Table<PatienceStep> {
  const now = steps[0]?.usd ?? 0;
  return {
    title: 'What patience is worth',
    sentence: `The cheapest way by the time that an answer may take, USD ${per}`,
    rows: steps,
    id: ({ hours, way }) => `${hours} ${way}`,
    columns: [
      { key: 'way', head: 'Way', unit: 'text', value: ({ way }) => (way === null ? 'As now' : WAY_WORDS[way].label) },
      { key: 'hours', head: 'If answers may take', unit: 'text', value: ({ hours }) => formatHours(hours) },
      { key: 'usd', head: `Costs ${per}`, unit: 'usd', value: ({ usd }) => usd },
      {
        key: 'saves',
        head: `Saves ${per}`,
        unit: 'usd',
        main: true,
        value: ({ way, usd }) => (way === null ? none('–') : sumUsd([now, -usd])),
      },
    ],
  };
}
