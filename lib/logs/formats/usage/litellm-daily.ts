import { cells } from '../../columns/column-source';
import type { LogFormat } from '../../log-format';
import { SPEND_ONLY, sumOfDay } from './spend-only';

const NOTE = `LiteLLM’s usage by day ${SPEND_ONLY}`;

/**
 * LiteLLM's tables of sums by day (LiteLLM_DailyUserSpend, …TeamSpend, …TagSpend), as CSV or JSON. Prompt tokens include cached
 * ones, as in its spend logs.
 */
export const litellmDailySpend: LogFormat = {
  id: 'litellm-daily-spend',
  name: 'LiteLLM daily spend',
  source: 'BerriAI/litellm schema.prisma, models LiteLLM_DailyUserSpend, LiteLLM_DailyTeamSpend, LiteLLM_DailyTagSpend',
  requires: ['date', 'model', 'prompt_tokens', 'completion_tokens', 'spend', 'api_requests'],
  costs: 'estimate',
  projection: {
    ...sumOfDay('date'),
    request_count: cells('api_requests'),
    provider: cells('custom_llm_provider'),
    model: cells('model', 'model_group'),
    operation: { ...cells('endpoint'), pick: '(embeddings|completions|messages|responses)' },
    application: cells('team_alias', 'team_id'),
    key_name: cells('key_alias'),
    tags: cells('tag'),
    end_user: cells('end_user_id', 'user_id'),
    input_tokens: cells('prompt_tokens'),
    cache_read_tokens: cells('cache_read_input_tokens'),
    cache_write_tokens: cells('cache_creation_input_tokens'),
    output_tokens: cells('completion_tokens'),
    billed_usd: cells('spend'),
  },
  cached: 'inside',
  notes: [NOTE],
};

const ENTITIES = ['Team', 'Tag', 'Organization', 'Customer', 'Agent', 'User'] as const;

/** What the page Usage of LiteLLM exports by day, of a team, tag or organization. It names no model, so one must be given. */
export const litellmUsageExport: LogFormat = {
  id: 'litellm-usage-export',
  name: 'LiteLLM usage export',
  source:
    'BerriAI/litellm at 00e06b8, ui/litellm-dashboard/src/components/EntityUsageExport/utils.ts, generateDailyData',
  requires: ['Date', 'Spend ($)', 'Requests', 'Total Tokens'],
  costs: 'estimate',
  projection: {
    ...sumOfDay('Date'),
    request_count: cells('Requests'),
    model: cells('Model'),
    application: cells(...ENTITIES),
    input_tokens: cells('Prompt Tokens'),
    output_tokens: cells('Completion Tokens'),
    billed_usd: cells('Spend ($)'),
  },
  notes: [
    NOTE,
    'This export of LiteLLM does not say how many tokens were cached. By day alone it names no model; by day and model, no kinds of tokens.',
  ],
};

/** LiteLLM's report of spend by day and team (GET /global/spend/report). It adds up tokens of all kinds, so only the spend can be read. */
export const litellmSpendReport: LogFormat = {
  id: 'litellm-spend-report',
  name: 'LiteLLM spend report',
  source:
    'docs.litellm.ai/docs/proxy/cost_tracking, example of GET /global/spend/report: group_by_day, teams[].metadata[]',
  requires: ['model', 'spend', 'total_tokens', '$.group_by_day'],
  costs: 'estimate',
  projection: {
    ...sumOfDay('$.group_by_day'),
    model: cells('model'),
    application: cells('teams[].team_name'),
    billed_usd: cells('spend'),
  },
  notes: [
    NOTE,
    'This report does not count requests, so each of its lines stands as one. It does not tell input from output either: take the table LiteLLM_SpendLogs.',
  ],
};
