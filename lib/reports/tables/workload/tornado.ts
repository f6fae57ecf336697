import type { OwnAssumption } from '../../../cost/assumptions/own';
import { aboutAssumption } from '../../../cost/assumptions/table';
import { formatIn } from '../../../wording/unit';
import type { ReportSensitivity } from '../../report';
import { breakEvenSays } from '../../words/break-even-says';
import type { Table } from '../table';

/** The assumptions that change a net most, USD a month: each from low to high with all others at their base, and its break-even. `own` are those
 * that the installation set. */
export function tornadoTable(
  sensitivity: readonly ReportSensitivity[],
  netBase: number,
  own: readonly OwnAssumption[] = [],
): Table<ReportSensitivity> {
  return {
    title: 'What changes the saving most',
    sentence: 'The net saving, in USD a month, at the low and the high of each assumption',
    rows: sensitivity.filter(isTelling),
    id: ({ assumption }) => assumption,
    columns: [
      {
        key: 'assumption',
        head: 'Assumption',
        term: 'assumption',
        unit: 'text',
        value: (one) => ({
          value: aboutAssumption(one.assumption).label,
          note: `${rangeSays(one)}${setBySays(one, own)}`,
        }),
        noteHead: 'From low to high',
        elastic: true,
      },
      { key: 'low', head: 'At its low', unit: 'usd', value: ({ netAtLow }) => netAtLow },
      { key: 'high', head: 'At its high', unit: 'usd', value: ({ netAtHigh }) => netAtHigh },
      {
        key: 'batch',
        head: 'Moving',
        unit: 'text',
        value: (one) => breakEvenSays(one, netBase) ?? (netBase > 0 ? 'wins at any value' : 'never wins'),
      },
    ],
  };
}

/** It changes the net by a cent, or it has no range, and then its break-even is of interest. */
function isTelling({ netAtLow, netAtHigh, range }: ReportSensitivity): boolean {
  return netAtLow !== netAtHigh || (range !== null && range.low === range.high);
}

/** Who set an assumption; for some providers only, each of them. */
function setBySays({ assumption }: ReportSensitivity, own: readonly OwnAssumption[]): string {
  const set = own.filter(({ name }) => name === assumption || name.endsWith(`.${assumption}`));
  const people = [...new Set(set.map(({ by }) => by))];
  return people.length === 0 ? '' : `, set by ${people.join(' and ')}`;
}

function rangeSays({ assumption, range }: ReportSensitivity): string {
  if (range === null) return 'differs between the providers';
  const { unit } = aboutAssumption(assumption).domain;
  const [low, base, high] = [range.low, range.base, range.high].map((value) => formatIn(value, unit));
  return range.low === range.high ? `${base}, without a range` : `${low} to ${high}, ${base} at base`;
}
