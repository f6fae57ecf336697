import { expect, it } from 'vitest';
import { type Input, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

/** A call as several stores keep it: what was asked for, and what answered, which a call that failed does not say. */
type Call = { id: string; asked: string; answered?: string };

const CALLS: Call[] = [
  { id: '1', asked: 'gpt-4o', answered: 'gpt-4o-2024-08-06' },
  { id: '2', asked: 'gpt-4o', answered: 'gpt-4o-2024-08-06' },
  { id: '3', asked: 'gpt-4o' },
  { id: '4', asked: 'auto', answered: 'claude-sonnet-4-5' },
  { id: '5', asked: 'auto', answered: 'gpt-4o-2024-08-06' },
  { id: '6', asked: 'auto' },
  { id: '7', asked: 'gpt-4.1' },
];

const seconds = ({ id }: Call) => id.padStart(2, '0');
const attributesOf = ({ asked, answered }: Call) => ({
  'gen_ai.operation.name': 'chat',
  'gen_ai.request.model': asked,
  'gen_ai.usage.input_tokens': 100,
  ...(answered === undefined ? { 'error.type': '500' } : { 'gen_ai.response.model': answered }),
});

const STORES: Record<string, (call: Call) => object> = {
  'spans of OpenTelemetry': (call) => ({
    ...{ trace_id: `t${call.id}`, span_id: call.id, name: 'chat', attributes: attributesOf(call) },
    ...{ start_time: `2026-03-01T09:00:${seconds(call)}Z`, end_time: `2026-03-01T09:01:${seconds(call)}Z` },
  }),
  'Application Insights': (call) => ({
    ...{ timestamp: `2026-03-01T09:00:${seconds(call)}Z`, operation_Id: `t${call.id}`, id: call.id, duration: 900 },
    ...{ success: call.answered !== undefined, customDimensions: JSON.stringify(attributesOf(call)) },
  }),
  MLflow: (call) => ({
    ...{ trace_id: `t${call.id}`, span_id: call.id, name: 'call' },
    start_time_unix_nano: Date.UTC(2026, 2, 1, 9, 0, Number(call.id)) * 1e6,
    end_time_unix_nano: Date.UTC(2026, 2, 1, 9, 1, Number(call.id)) * 1e6,
    status: { code: call.answered === undefined ? 'STATUS_CODE_ERROR' : 'STATUS_CODE_OK' },
    attributes: {
      'mlflow.spanType': '"CHAT_MODEL"',
      'mlflow.spanInputs': JSON.stringify({ model: call.asked }),
      ...(call.answered === undefined ? {} : { 'mlflow.llm.model': JSON.stringify(call.answered) }),
      'mlflow.chat.tokenUsage': '{"input_tokens": 100, "output_tokens": 0}',
    },
  }),
};

const modelsOf = async (input: Input) =>
  (await query(await readFiles([input]), 'SELECT model FROM requests ORDER BY started_at')).map(({ model }) => model);

it.each(Object.entries(STORES))('a failed call is of the model that answers what it asked for: %s', async (_, row) => {
  expect(await modelsOf(jsonLines('log.jsonl', ...CALLS.map(row)))).toEqual([
    'gpt-4o-2024-08-06',
    'gpt-4o-2024-08-06',
    'gpt-4o-2024-08-06',
    'claude-sonnet-4-5',
    'gpt-4o-2024-08-06',
    // Two models answer it, so nothing tells which one failed.
    'auto',
    // Nothing answered.
    'gpt-4.1',
  ]);
  // Where no call of a log was answered.
  expect(await modelsOf(jsonLines('log.jsonl', ...CALLS.filter(({ id }) => id === '7').map(row)))).toEqual(['gpt-4.1']);
});
