import type { LogFormat } from '../log-format';

/** A file that people take for a log, and of which no audit can be made: what it is, and what to take instead. */
type NoLog = Pick<LogFormat, 'id' | 'name' | 'source' | 'requires'> & {
  instead: string;
  requiresOneOf?: readonly string[];
};

const CHATS =
  'A chat export holds no tokens and no cost. Take the log of the gateway or the usage of the provider that the chats went through.';

const FILES: readonly NoLog[] = [
  {
    id: 'openai-batch-input',
    name: 'Input of a batch (OpenAI)',
    source: 'OpenAI API reference, batch: the request input object',
    requires: ['custom_id', 'method', 'url', 'body'],
    instead:
      'This is the input of a batch: it has no tokens yet. Take its output, the file that the batch names as output_file_id.',
  },
  {
    id: 'anthropic-batch-input',
    name: 'Input of a batch (Anthropic)',
    source: 'Anthropic API reference, create a message batch: requests[].custom_id and params',
    requires: ['custom_id', 'params', 'params.max_tokens'],
    instead:
      'This is the input of a batch: it has no tokens yet. Take its results, the file that the batch names as results_url.',
  },
  {
    id: 'bedrock-batch-input',
    name: 'Input of a batch (Amazon Bedrock)',
    source: 'Amazon Bedrock user guide, format of batch inference data: recordId and modelInput',
    requires: ['recordId', 'modelInput'],
    instead:
      'This is the input of a batch: it has no tokens yet. Take its output, the .jsonl.out files in the bucket of the job.',
  },
  {
    id: 'chatgpt-export',
    name: 'ChatGPT conversations',
    source: 'mitkury/chatgpt-export-parser docs/chatgpt-data-export-format.md (conversations.json)',
    requires: ['mapping', 'current_node', 'create_time'],
    instead: `These are conversations of ChatGPT, which is paid by the seat. ${CHATS}`,
  },
  {
    id: 'claude-export',
    name: 'Claude conversations',
    source: 'claude.ai, Settings, Export data: conversations.json (uuid, name, chat_messages)',
    requires: ['chat_messages', 'uuid'],
    instead: `These are conversations of Claude, which is paid by the seat. ${CHATS}`,
  },
  {
    id: 'librechat-export',
    name: 'LibreChat conversation',
    source: 'danny-avila/LibreChat, export of a conversation as JSON (conversationId, endpoint, messages)',
    requires: ['conversationId', 'endpoint', 'messages'],
    instead: `This is a conversation of LibreChat. ${CHATS}`,
  },
  {
    id: 'copilot-billing',
    name: 'GitHub Copilot billing usage',
    source: 'GitHub billing usage report: product, sku, quantity, unit_type, applied_cost_per_quantity, gross_amount',
    requires: ['product', 'sku', 'quantity', 'unit_type', 'applied_cost_per_quantity'],
    instead:
      'GitHub bills Copilot by the premium request, whatever its tokens, so nothing in this report gets cheaper by waiting.',
  },
  {
    id: 'litellm-spend-summary',
    name: 'LiteLLM spend by day',
    source:
      'BerriAI/litellm GET /spend/logs with start_date and end_date (issue 2899): startTime, spend, models, users',
    requires: ['startTime', 'spend', 'models', 'users'],
    instead:
      'LiteLLM added up each day here, and tokens are left out. Take its rows: GET /spend/logs with summarize=false, or the table LiteLLM_SpendLogs.',
  },
];

export const noRequests: readonly LogFormat[] = FILES.map((file) => ({ ...file, projection: {}, notes: [] }));
