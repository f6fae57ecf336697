import type { Evidence } from '../../../latency/latency-class';
import { formatSigned } from '../../../wording/number';
import type { ReportWorkload } from '../../report';
import { VERDICT_WORDS } from '../../words/verdict/verdict-words';
import type { Table } from '../table';

/** What speaks for and against the class of a workload, the heaviest first. A weight is added to the log-odds of its class. */
export function evidenceTable({ evidence }: ReportWorkload): Table<Evidence> {
  return {
    title: 'Evidence',
    sentence: 'Evidence for the class, with the weight of each signal',
    rows: evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    id: ({ signal, toward, says }) => `${signal} ${toward} ${says}`,
    columns: [
      { key: 'says', head: 'What the log says', unit: 'text', value: ({ says }) => says, elastic: true },
      {
        key: 'toward',
        head: 'Class',
        unit: 'text',
        value: ({ weight, toward }) => `${weight < 0 ? 'against' : 'for'} ${VERDICT_WORDS[toward].label.toLowerCase()}`,
      },
      { key: 'weight', head: 'Weight', unit: 'text', value: ({ weight }) => formatSigned(weight) },
    ],
  };
}
