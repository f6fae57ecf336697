import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { BILLED_SUMS, SPEND_ONLY } from './spend-only';

/** Models of language as SKUs name them, in lower case: "gemini 2.5 flash lite", "claude sonnet 4.5". */
const MODEL =
  '(?:gemini|gemma) [0-9]+(?:[.][0-9]+)?(?: (?:pro|flash|lite|ultra)\\b)*|claude (?:[0-9.]+ )?(?:opus|sonnet|haiku)(?: [0-9]+(?:[.][0-9]+)?)?';

/** What is not priced like the text of a model, and stands apart from it. */
const OTHER = 'audio|image|video|live|tts|storage|tuning|grounding';

/** The columns of an export, whose nested records a query flattens under names of its own. */
type GoogleColumns = Record<'service' | 'sku' | 'amount' | 'unit' | 'type' | 'project', string>;

/**
 * Cloud Billing's usage costs in BigQuery, standard or detailed: a line for each SKU, project and hour. SKUs of Vertex AI begin with the
 * model ("Gemini 2.5 Flash GA Thinking Text Output - Predictions", some behind a space), those of the Gemini API end with it ("Generate
 * content output token count gemini 2.5 flash short input text"). A unit is a token, though Vertex AI calls it a request: 1,065,040 of
 * Gemini 2.5 Flash's input cost what that many tokens do. Models before Gemini 2 were billed there by characters. `cost` is before credits.
 * No export with lines of Claude was seen; they are read by the same words.
 */
const googleBill = (id: string, name: string, of: GoogleColumns): LogFormat => ({
  id,
  name,
  source:
    'docs.cloud.google.com/billing/docs/how-to/export-data-bigquery-tables/standard-usage and detailed-usage (columns, cost before credits, cost_type); SKUs, units and amounts as tests of three public cost tools quote them from live exports (2026)',
  requires: [of.service, of.sku, of.amount, of.unit, 'usage_start_time', 'usage_end_time', 'cost', 'currency'],
  pivot: {
    by: ['usage_start_time', 'usage_end_time', of.service, of.sku, 'currency'],
    alsoBy: [of.project],
    kind: of.sku,
    amount: of.amount,
    only: { column: of.type, is: ['regular', ''], says: 'taxes, adjustments and rounding' },
    units: { column: of.unit, are: { count: 1, requests: 1, tokens: 1 } },
    kinds: {
      '*gemini 1.*predictions*': [],
      '*storage*': [],
      '*tuning*': [],
      '*audio*': [],
      '*live*': [],
      '*tts*': [],
      '*output*image*': [],
      '*image*output*': [],
      '*output*video*': [],
      '*video*output*': [],
      '*cache*write*': ['input_tokens', 'cache_write_tokens'],
      '*output*token*count*': 'output_tokens',
      '*cach*input*': ['input_tokens', 'cache_read_tokens'],
      '*input*cach*': ['input_tokens', 'cache_read_tokens'],
      '*cache*read*': ['input_tokens', 'cache_read_tokens'],
      '*input*token*count*': 'input_tokens',
      '*output*': 'output_tokens',
      '*input*': 'input_tokens',
    },
    sums: { billed_usd: 'cost' },
    kindInKey: { key: of.sku, keeps: `${MODEL}|\\b(?:batch|flex|priority|${OTHER})\\b` },
  },
  costs: 'invoice',
  projection: {
    started_at: cells('usage_start_time'),
    covers_until: cells('usage_end_time'),
    provider: {
      ...cells(of.service),
      rename: { 'gemini api': 'gemini', 'generative language api': 'gemini', '*': 'vertex' },
    },
    model: { ...cells(of.sku), pick: `(${MODEL})` },
    service_tier: { ...cells(of.sku), pick: '\\b(batch|flex|priority)\\b' },
    application: cells(of.project),
    route: { ...cells(of.sku), pick: `\\b(${OTHER})\\b` },
    currency: cells('currency'),
  },
  passOver: [{ none: ['model'], says: 'lines of other services, and of SKUs that name no model of language' }],
  cached: 'inside',
  notes: [
    `A bill of Google Cloud ${SPEND_ONLY}`,
    BILLED_SUMS,
    'What was billed is the cost before credits, which stand apart in the bill. A cost in another currency needs --rate: 1 / currency_conversion_rate of the bill.',
    'Some spend has no known tokens: audio, images and videos that a model made, storage of caches, and models that Vertex AI billed by characters. Of models that are not Google’s or Anthropic’s nothing is read.',
  ],
});

/** As JSON lines or Parquet, with their records, and as a table whose columns name them with a dot. */
export const googleCloudBill = googleBill('gcp-bill', 'Google Cloud billing export', {
  service: 'service.description',
  sku: 'sku.description',
  amount: 'usage.amount',
  unit: 'usage.unit',
  type: 'cost_type',
  project: 'project.id',
});

/** As a query of BigQuery flattens them, since its CSV holds no records. */
export const googleCloudBillTable = googleBill('gcp-bill-table', 'Google Cloud billing export (flattened)', {
  service: 'service_description',
  sku: 'sku_description',
  amount: 'usage_amount',
  unit: 'usage_unit',
  type: 'cost_type',
  project: 'project_id',
});
