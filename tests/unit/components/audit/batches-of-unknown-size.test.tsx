import { PathParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SourceLine } from '../../../../components/audit/source-line';
import { AccountingSection } from '../../../../components/audit/spend/accounting-section';
import { TwoBillsChart } from '../../../../components/audit/spend/two-bills-chart';
import { WorkloadFacts } from '../../../../components/audit/workloads/workload-facts';
import { buildReport } from '../../../../lib/assessment/build-report';
import { BY_THE_CLOCK, buildProfile } from '../../../fixtures/build-profile';
import { assessProfile, inContext } from '../../../fixtures/in-context';

const batches = buildProfile({ id: 'batches', requests: 3, uncountedBatches: 3, key: { serviceTier: 'batch' } });
const nightly = buildProfile({
  id: 'nightly',
  requests: 2_000_000,
  arrivals: BY_THE_CLOCK,
  key: { provider: 'openai', model: 'gpt-4o', application: 'nightly-digest' },
});
const source = {
  ...{ format: 'litellm-spend-logs', files: [], bytes: 1, rows: 2_000_003, accepted: 2_000_003, rejected: 0 },
  ...{ duplicates: 0, from: null, to: null, days: null, sampleRate: 1, rejects: [] },
};
const report = buildReport(
  { source, notes: [] },
  [batches, nightly].map((profile) => assessProfile(profile, 1)),
  inContext(),
);
/** The text of a component, with a space for each tag. */
const textOf = (element: React.ReactNode) =>
  renderToStaticMarkup(<PathParamsContext value={{ id: 'audit' }}>{element}</PathParamsContext>)
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

it('are named where a page counts requests, and no request stands for them', () => {
  expect(textOf(<SourceLine report={report} byHand={false} synthetic={false} />)).toContain(
    '2,000,000 requests and 3 batches of unknown size',
  );
  const [facts] = report.workloads.filter(({ id }) => id === 'batches');
  expect(facts && textOf(<WorkloadFacts workload={facts} requestsLabel="Requests in log" />)).toContain(
    'Requests in log unknown (3 batches)',
  );
  const accounting = textOf(<AccountingSection report={report} requestsLabel="Requests in log" />);
  expect(accounting).toContain('unknown (3 batches)');
  expect(accounting).toContain('2,000,000 and 3 batches unknown');
  expect(textOf(<TwoBillsChart totals={report.totals} roundedAway={0} />)).toContain(
    'An unknown share of requests and',
  );
});
