import { paybackMonths } from '../../../cost/assumptions/limits';
import { sumUsd } from '../../../cost/money';
import { formatHours } from '../../../wording/hours';
import { formatUsdRange } from '../../../wording/usd';
import { perWhat } from '../../ran-once';
import type { ReportWorkload } from '../../report';
import { paybackSays } from '../../words/verdict/verdict-says';
import { WAY_WORDS } from '../../words/way-words';
import { none, type Table } from '../table';

type Way = ReportWorkload['ways'][number];

/** The ways in which a workload could run, USD a month or once, and what stops each. What saves once pays nothing back over months. */
export function waysTable(workload: ReportWorkload): Table<Way> {
  const { ways, way: chosen } = workload;
  const per = perWhat(workload);
  return {
    title: 'Every way to run it',
    sentence: `The ways to run this workload, USD ${per}`,
    rows: ways,
    id: ({ way }) => way,
    columns: [
      {
        key: 'way',
        head: 'Way',
        term: 'way',
        unit: 'text',
        value: ({ way }) => ({
          value: WAY_WORDS[way].label,
          note: way === chosen ? 'recommended' : WAY_WORDS[way].says,
        }),
      },
      {
        key: 'window',
        head: 'Answers within',
        unit: 'text',
        value: ({ windowHours }) => windowHours && formatHours(windowHours),
      },
      { key: 'bill', head: 'Token bill', unit: 'usd', value: ({ bill }) => bill },
      {
        key: 'overhead',
        head: 'Overhead',
        term: 'overhead',
        unit: 'usd',
        value: ({ overhead }) => overhead && sumUsd(Object.values(overhead)),
      },
      {
        key: 'net',
        head: `Saves ${per}`,
        unit: 'usd',
        main: true,
        value: ({ net }) => ({ value: net?.median ?? null, note: net && formatUsdRange(net) }),
      },
      {
        key: 'chance',
        head: 'Chance of a saving',
        unit: 'share',
        value: ({ net }) => (net === null ? null : 1 - net.loss),
      },
      { key: 'once', head: 'Costs once', unit: 'usd', value: ({ oneOff, client }) => sumUsd([oneOff, client]) },
      {
        key: 'payback',
        head: 'Pays back in',
        unit: 'text',
        value: ({ net, oneOff, client }) =>
          workload.once !== undefined
            ? none('–')
            : net === null
              ? null
              : paybackSays(paybackMonths(oneOff + client, net.median)),
      },
      {
        key: 'blockers',
        head: 'What stops it',
        unit: 'text',
        value: ({ blockers, unknown }) =>
          blockers.length === 0 && unknown === null
            ? none('nothing')
            : [...new Set(blockers.map(({ says }) => says)), ...(unknown === null ? [] : [unknown])].join(' '),
      },
    ],
  };
}
