import { PathParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MonthlyBreakdown } from '../../../../components/audit/spend/monthly-breakdown';
import { ExplainedFigure } from '../../../../components/costs/explained-figure';
import { ReconciliationSection } from '../../../../components/costs/reconciliation-section';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { explainFigure } from '../../../../lib/cost/explain';
import { inputOfReported } from '../../../../lib/reports/cost-basis';
import { CAN_WAIT, decided, reportOf } from '../../assessment/ways/decided';

/** 1,000 M tokens in and 100 M out on gpt-4o are $3,500 at list prices. */
const billed = (usd: number) =>
  reportOf([
    decided([1000, 100], { requests: 10_000, billed: { requests: 10_000, usd }, key: { model: 'gpt-4o' } }, CAN_WAIT),
  ]);
const textOf = (element: React.ReactNode) =>
  renderToStaticMarkup(<PathParamsContext value={{ id: 'audit' }}>{element}</PathParamsContext>)
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

it('a bill below list is said beside both bills, and is in the lines that explain them', () => {
  const report = billed(2100);
  const [workload] = report.workloads;
  const input = workload && inputOfReported(workload, report.rates);
  if (!workload || !input) throw new Error('it is priced');
  const says = 'Its costs are 60% of list prices. The same share is taken for other ways.';
  expect(textOf(<MonthlyBreakdown workload={workload} />)).toContain(says);
  expect(textOf(<ReconciliationSection report={report} />)).toContain(
    'The costs of 1 workload are 60% of list prices.',
  );
  const explained = textOf(
    <ExplainedFigure
      explanation={explainFigure('batch', input, defaultAssumptions)}
      input={input}
      workload={workload}
      assumptions={defaultAssumptions}
    />,
  );
  expect(explained).toContain('Share of list prices that is paid 60%');
  expect(explained).toMatch(/Share that is paid .*× 0\.6 .*\$1,050\.00/);
});

it('nothing is said of costs that are the rates but for rounding, or above them', () => {
  for (const usd of [3499.9, 3500, 4000]) {
    const report = billed(usd);
    const [workload] = report.workloads;
    expect(workload && textOf(<MonthlyBreakdown workload={workload} />)).not.toContain('share is taken');
    expect(textOf(<ReconciliationSection report={report} />)).not.toContain('share is taken');
  }
});
