import { type ColumnSource, cells, type Projection } from '../../columns/column-source';
import type { LogFormat, PassOver } from '../../log-format';
import { BEDROCK_MODELS, BEDROCK_PRODUCTS } from './aws-bills';
import { SPEND_ONLY } from './spend-only';

/** Services and usage types of Bedrock: "Bedrock", "Claude Opus 4.8 (Amazon Bedrock Edition)", "USE1-NovaPro-input-tokens", "USE1-MP:USE1_InputTokenCount-Units". */
const OF_A_MODEL = '(?i)(bedrock|(?:input|output)[-_]?tokens?|token[-_]?count|cache[-_]?(?:read|write)[-_]tokens)';

/** The model and the tier that a service or a usage type names; a usage type of AWS Marketplace names none. */
function named(column: string): Projection {
  const service: ColumnSource = {
    ...cells(column),
    pick: '([^"]+?) \\(Amazon Bedrock Edition\\)',
    rename: BEDROCK_PRODUCTS,
  };
  const usageType: ColumnSource = {
    ...cells(column),
    pick: '(?:^|")(?:[A-Z]{2,4}[0-9]+-)?([^":]+?)-(?:mantle-)?(?:(?:input|output)-token(?:s|-count)|cache-(?:read|write)(?:-1h|-5m)?-(?:input-token-count|tokens))',
    rename: BEDROCK_MODELS,
  };
  return {
    provider: { from: 'constant', value: 'bedrock' },
    model: { from: 'first', of: [service, usageType] },
    // Only rows of models have one.
    operation: { ...cells(column), pick: OF_A_MODEL, rename: { '*': 'chat' } },
    service_tier: { ...cells(column), pick: '(?i)token.*?[-_](batch|flex|priority|standard)(?:[-_"]|$)' },
  };
}

const PASS_OVER: readonly PassOver[] = [
  { none: ['operation'], says: 'sums of other services than Bedrock' },
  { none: ['billed_usd'], says: 'sums without a cost' },
];

const NOTES = [
  `AWS Cost Explorer ${SPEND_ONLY}`,
  'It counts neither requests nor tokens: each of its sums stands as one request, and none can be priced anew. Grouped by service it names models of AWS Marketplace alone, grouped by usage type those of Bedrock itself. For the tokens take the cost and usage report (CUR), for the requests Bedrock’s model invocation logs.',
];

/** The table that the console downloads: a row for each day or month, a column of dollars for each thing that it was grouped by. */
const costTable = (id: string, name: string, key: string): LogFormat => ({
  id,
  name,
  source:
    'AWS Cost Explorer, Download CSV, as four public parsers of it read it: "Total costs($)" is the last column, "Service total" or "Usage type total" the first row, months are written as their first day',
  requires: [key, 'Total costs($)'],
  pivot: {
    by: [key, 'group'],
    kind: 'group',
    amount: 'cost',
    kinds: {},
    sums: { billed_usd: 'cost' },
    wide: { suffix: '($)', total: 'Total costs($)', name: 'group', cell: 'cost' },
  },
  sumsByTime: true,
  costs: 'invoice',
  projection: { ...named('group'), started_at: cells(key) },
  passOver: [{ cell: { column: key }, matches: ' total$', says: 'totals' }, ...PASS_OVER],
  notes: NOTES,
});

export const costExplorerServices = costTable('aws-cost-services', 'AWS Cost Explorer, by service', 'Service');
export const costExplorerUsageTypes = costTable('aws-cost-usage', 'AWS Cost Explorer, by usage type', 'Usage type');

const METRICS = ['UnblendedCost', 'NetUnblendedCost', 'BlendedCost', 'AmortizedCost', 'NetAmortizedCost'];
const ofMetric = (key: string) => METRICS.map((metric) => `Metrics.${metric}.${key}`);

/** The answer of its API: groups of a time, each with the values of what it was grouped by. */
export const costExplorerApi: LogFormat = {
  id: 'aws-cost-api',
  name: 'AWS Cost Explorer (get-cost-and-usage)',
  source:
    'docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostAndUsage.html (ResultsByTime, Groups, Keys, Metrics; the end of a time is not in it)',
  requires: ['Keys', 'ResultsByTime[].TimePeriod.Start', 'ResultsByTime[].TimePeriod.End'],
  requiresOneOf: ofMetric('Amount'),
  costs: 'invoice',
  projection: {
    ...named('Keys'),
    started_at: cells('ResultsByTime[].TimePeriod.Start'),
    covers_until: cells('ResultsByTime[].TimePeriod.End'),
    billed_usd: cells(...ofMetric('Amount')),
    currency: cells(...ofMetric('Unit')),
  },
  passOver: PASS_OVER,
  notes: NOTES,
};
