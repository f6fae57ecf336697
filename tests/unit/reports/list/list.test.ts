import { describe, expect, it } from 'vitest';
import { sumUsd } from '../../../../lib/cost/money';
import { FACET_KEYS, findRows, offeredFacets, searchable } from '../../../../lib/reports/list/facets';
import { listTable } from '../../../../lib/reports/list/list-table';
import { houseOrderSays, readListView, sortedBy, toggled, writeListView } from '../../../../lib/reports/list/list-view';
import { workloadRowSchema, workloadRows } from '../../../../lib/reports/list/workload-row';
import { nextStep } from '../../../../lib/reports/next-step';
import { spendKnownInPart } from '../../../../lib/reports/paid/spend-by-class';
import { richCell } from '../../../../lib/reports/tables/table';
import { totalOf } from '../../../../lib/reports/tables/total-of';
import { alone, CAN_WAIT, decided, reportOf } from '../../assessment/ways/decided';

const KEPT = { latencyClass: 'real-time', deadlineHours: null } as const;
const claude = { provider: 'anthropic', model: 'claude-sonnet-4-5' };
const report = reportOf([
  decided([3200, 0], { id: 'flexible', key: { model: 'gpt-5' } }, CAN_WAIT),
  decided([1800, 0], { id: 'nightly', key: claude }, CAN_WAIT),
  decided([1, 0], { id: 'least', key: claude }, CAN_WAIT),
  decided([500, 0], { id: 'chat', key: { model: 'gpt-5' } }, KEPT),
  decided([500, 0], { id: 'unpriced', key: { model: 'no-such-model' } }, KEPT),
]);
const rows = workloadRows(report.workloads);
const find = (search: string, chosen = {}) => findRows(searchable(rows), search, chosen);
const ids = (found: ReturnType<typeof find>) => found.rows.map(({ id }) => id);

describe('the rows of a report', () => {
  it('fit their schema and add up to the figures of the audit, to the cent', () => {
    for (const row of rows) expect(workloadRowSchema.parse(row)).toEqual(row);
    const table = listTable(rows, 'Requests');
    const total = (key: string) => richCell(table.columns.find((column) => column.key === key)?.total ?? null).value;
    expect(total('saving')).toBe(report.totals.net.median);
    expect(sumUsd([Number(total('spend')), spendKnownInPart(report)])).toBe(report.totals.monthlyCurrent);
    expect(total('requests')).toBe(report.totals.accounting.requests.total);
    for (const { key, unit, value, total } of table.columns) {
      if (unit !== 'usd') continue;
      const known = rows.flatMap((row) => {
        const cell = richCell(value(row));
        return typeof cell.value === 'number' ? cell.value : [];
      });
      if (known.length > 0) expect(richCell(total ?? null).value, key).toBe(sumUsd(known));
    }
  });

  it('say in which order they stand, as far as it shows', () => {
    const open = { held: true } as const;
    expect(houseOrderSays(rows)).toBe('The largest spend first.');
    expect(houseOrderSays([{ ...rows[0], ...open }, ...rows])).toMatch(/^Undecided, weak or doubted classes first/);
    expect(houseOrderSays([...rows, { inDoubt: true }])).toMatch(/^Undecided, weak or doubted classes first/);
  });

  it('tell what is unknown from what is zero, in a cell and beside the total', () => {
    const spend = listTable(rows, 'Requests').columns.find(({ key }) => key === 'spend');
    if (spend === undefined) throw new Error('no spend');
    const unpriced = rows.find(({ id }) => id === 'unpriced');
    expect(unpriced && richCell(spend.value(unpriced)).value).toBeNull();
    expect(totalOf(spend, rows).note).toBe('without 1 unknown');
    expect(
      totalOf(
        spend,
        rows.filter(({ id }) => id === 'unpriced'),
      ).value,
    ).toBeNull();
  });

  it('hold what is not recommended in a column of its own', () => {
    const least = rows.find(({ id }) => id === 'least');
    expect(least?.saving).toBeUndefined();
    expect(least?.notCounted).toBeTypeOf('number');
    expect(rows.filter(({ saving, notCounted }) => saving !== undefined && notCounted !== undefined)).toEqual([]);
  });

  it('come with the largest spend first, the unknown last, and before them what deserves a word', () => {
    expect(rows.map(({ id }) => id)).toEqual(['nightly', 'flexible', 'chat', 'least', 'unpriced']);
    const doubted = report.workloads.map((workload) => {
      const { decided: _, ...undoubted } = workload;
      return workload.id === 'least'
        ? { ...undoubted, challenges: [{ code: 'x', says: 'Nobody reads it.' }] }
        : workload;
    });
    expect(workloadRows(doubted)[0]?.id).toBe('least');
  });
});

describe('the filters', () => {
  it('find words in names and models, and values of several facets', () => {
    expect(ids(find(''))).toEqual(rows.map(({ id }) => id));
    expect(ids(find('CLAUDE'))).toEqual(['nightly', 'least']);
    expect(ids(find('', { class: ['real-time'] }))).toEqual(['chat', 'unpriced']);
    expect(ids(find('', { class: ['real-time'], model: ['gpt-5'] }))).toEqual(['chat']);
  });

  it('count what each value would show, with its spend, whatever else of its own facet is chosen', () => {
    const { facets } = find('', { provider: ['anthropic'] });
    expect(facets.provider.map(({ value, count }) => [value, count])).toEqual([
      ['anthropic', 2],
      ['openai', 3],
    ]);
    expect(facets.class.map(({ value, count }) => [value, count])).toEqual([['scheduled', 2]]);
    for (const key of FACET_KEYS.filter((one) => one !== 'blocker')) {
      const all = find('').facets[key];
      expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      expect(sumUsd(all.map(({ usd }) => usd))).toBe(sumUsd(rows.flatMap(({ spend }) => spend ?? [])));
    }
  });

  it('find, filter and group by what people noted, and offer that only where somebody did', () => {
    const noted = report.workloads.map((workload) =>
      workload.id === 'chat' ? { ...workload, owner: 'Mail team', note: 'Ask Ben first' } : workload,
    );
    const withNotes = workloadRows(noted);
    const found = (search: string, chosen = {}) => ids(findRows(searchable(withNotes), search, chosen));
    expect(found('ben')).toEqual(['chat']);
    expect(found('', { owner: ['Mail team'] })).toEqual(['chat']);
    expect(findRows(searchable(withNotes), '', {}).facets.owner.map(({ value, count }) => [value, count])).toEqual([
      ['', 4],
      ['Mail team', 1],
    ]);
    expect(offeredFacets(withNotes, [])).toEqual(FACET_KEYS.filter((key) => key !== 'costCentre'));
    expect(offeredFacets(rows, ['costCentre'])).toEqual(FACET_KEYS.filter((key) => key !== 'owner'));
  });

  it('keep a chosen value in sight that nothing has', () => {
    expect(find('nightly', { class: ['real-time'] }).facets.class).toContainEqual({
      value: 'real-time',
      count: 0,
      usd: 0,
    });
  });
});

describe('a view', () => {
  const view = (query: string) => readListView(new URLSearchParams(query));

  it('comes back from its address, and the usual one has none', () => {
    const query =
      '?q=nightly+job&verdict=move&verdict=keep&model=a%26b&sort=saving&dir=desc&group=provider&columns=name%2Cspend';
    expect(writeListView(view(query))).toBe(query);
    expect(writeListView(view(''))).toBe('');
  });

  it('leaves out what it does not know', () => {
    expect(view('class=slow&sort=colour&dir=up&group=size&columns=weight')).toEqual({ ...view(''), columns: [] });
  });

  it('starts figures with the largest and turns round on the second press', () => {
    const once = sortedBy(view(''), 'saving');
    expect(once).toMatchObject({ sort: 'saving', descending: true });
    expect(sortedBy(once, 'saving').descending).toBe(false);
    expect(sortedBy(once, 'name').descending).toBe(false);
  });

  it('takes a value in and out', () => {
    const taken = toggled(view(''), 'class', 'scheduled');
    expect(taken.chosen).toEqual({ class: ['scheduled'] });
    expect(toggled(taken, 'class', 'scheduled').chosen).toEqual({});
  });
});

describe('the next step', () => {
  it('is the largest move, else the questions, else nothing', () => {
    const step = nextStep(report);
    const saving = report.workloads.find(({ id }) => id === 'nightly')?.saving;
    expect(step).toMatchObject({ kind: 'move', workload: { id: 'nightly' }, usd: saving, moves: 2 });
    expect(nextStep(reportOf([decided([500, 0], { id: 'chat', key: { model: 'gpt-5' } }, KEPT)]))).toBeNull();
    const open = alone(
      decided([3200, 0], { id: 'open', key: { model: 'gpt-5' } }, { latencyClass: null, deadlineHours: null }),
    );
    expect(nextStep({ workloads: [open] })).toMatchObject(
      open.question === null ? {} : { kind: 'answer', questions: 1, usd: open.worthUsd },
    );
  });
});
