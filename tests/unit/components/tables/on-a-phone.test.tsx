import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DataTable } from '../../../../components/tables/data-table';
import { MovesTable } from '../../../../components/tables/moves-table';
import { figuresTable } from '../../../../lib/plans/plan/plan-tables';
import { movesTable } from '../../../../lib/reports/tables/audit/moves';
import { CAN_WAIT, decided, reportOf } from '../../assessment/ways/decided';

/** On a phone only the name of a row and its money are in sight. */
const namesOf = (html: string) =>
  [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ' ').trim());

it('moves of one provider are told apart by their way', () => {
  const { totals } = reportOf([
    decided([3200, 0], { id: 'flexible', key: { model: 'gpt-5' } }, CAN_WAIT),
    decided([1800, 0], { id: 'nightly', key: { provider: 'anthropic', model: 'claude-sonnet-4-5' } }, CAN_WAIT),
  ]);
  const names = namesOf(renderToStaticMarkup(<MovesTable table={movesTable(totals)} />));
  for (const { provider, way } of totals.moves) expect(names.join()).toMatch(new RegExp(`${provider}\\s+${way}`, 'i'));
});

it('a column that the page says beside the name is left out there, with its head', () => {
  const figure = { label: 'Records', value: 3, unit: 'count', from: 'log', source: null } as never;
  const html = renderToStaticMarkup(<DataTable table={figuresTable('Files', [figure])} wide={['from']} />);
  expect(html.match(/<t[hd][^>]*max-sm:hidden[^>]*>/g)).toHaveLength(2);
  expect(html).toMatch(/max-sm:hidden[^>]*>From</);
});
