import { describe, expect, it } from 'vitest';
import { csv, hmac, jsonLines, query } from '../engine/import-files';
import { readFiles } from '../engine/read-files';

const CANARY = 'canary-7f3a9c';

/** A call that Bedrock logged, of a caller. */
const invocation = (index: number, arn: string) => ({
  schemaType: 'ModelInvocationLog',
  timestamp: `2026-11-02T09:00:0${index}Z`,
  identity: { arn },
  requestId: `6f9e9644-95a1-4c3c-892f-b51372320d5${index}`,
  operation: 'Converse',
  modelId: 'anthropic.claude-3-haiku-20240307-v1:0',
  input: { inputTokenCount: 5 },
  output: { outputTokenCount: 1 },
});

describe('who calls', () => {
  it('Bedrock: a pipeline and a person by the session of an assumed role, and a program by neither', async () => {
    const session = (name: string) => `arn:aws:sts::1:assumed-role/${name}`;
    const log = ['deploy/GitHubActions', `AWSReservedSSO_Power_1a/${CANARY}`, 'nightly/i-0abc'].map((name, index) =>
      invocation(index, session(name)),
    );
    const imported = await readFiles([jsonLines('calls.jsonl', ...log)]);
    expect(await query(imported, 'SELECT key_name, end_user, origin FROM requests ORDER BY started_at')).toMatchObject([
      { key_name: 'deploy', end_user: null, origin: 'ci' },
      { end_user: hmac(CANARY), origin: null },
      { key_name: 'nightly', end_user: null, origin: null },
    ]);
  });

  it('Kong: an address as a hash, and whether the caller went away', async () => {
    const row = (index: number, status: number) => ({
      request: { id: `k${index}` },
      response: { status },
      latencies: { request: 900 },
      started_at: 1_756_700_000_000 + index,
      client_ip: '203.0.113.9',
      service: { name: 'shop' },
      ai: { proxy: { meta: { response_model: 'gpt-4o' }, usage: { prompt_tokens: 5, completion_tokens: 1 } } },
    });
    const imported = await readFiles([jsonLines('kong.jsonl', row(0, 200), row(1, 499))]);
    expect(await query(imported, 'SELECT client_address, cancelled FROM requests ORDER BY started_at')).toEqual([
      { client_address: hmac('203.0.113.9'), cancelled: false },
      { client_address: hmac('203.0.113.9'), cancelled: true },
    ]);
  });

  it('OpenRouter: whether the caller went away', async () => {
    const head =
      'generation_id,created_at,cost_total,tokens_prompt,tokens_completion,model_permaslug,provider_name,cancelled,streamed,app_name';
    const row = (id: string, cancelled: boolean) =>
      `${id},2026-02-06 18:54:30.040,0.01,5,1,openai/gpt-4o,OpenAI,${cancelled},true,shop`;
    const imported = await readFiles([csv('activity.csv', head, row('gen-1', true), row('gen-2', false))]);
    expect(await query(imported, 'SELECT cancelled FROM requests ORDER BY cancelled')).toEqual([
      { cancelled: false },
      { cancelled: true },
    ]);
  });

  it('a robot is no browser, and an app on a phone is one, whatever it calls itself', async () => {
    const agents = [
      ['TripApp/4.2 (iPhone; iOS 18.5) CFNetwork/1568.300 Darwin/24.2.0', 'mobile-app'],
      ['Shop/1912 CFNetwork/1568.300 Darwin/24.2.0', 'mobile-app'],
      ['Shop/7.1 (Android 14; Pixel 8)', 'mobile-app'],
      [
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
        'Mozilla',
      ],
      ['okhttp/4.12.0', 'okhttp'],
      ['AndroidPublisher/2.0 (linux)', 'AndroidPublisher'],
      ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Googlebot'],
      ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/119.0 Safari/537.36', 'HeadlessChrome'],
      [
        'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
        'GPTBot',
      ],
      ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0 Safari/537.36', 'Mozilla'],
    ];
    const rows = agents.map(([user_agent], index) => ({
      ...{ timestamp: `2026-11-02T09:00:0${index}Z`, model: 'gpt-4o', input_tokens: 5, user_agent },
    }));
    const imported = await readFiles([jsonLines('log.jsonl', ...rows)]);
    expect(await query(imported, 'SELECT client FROM requests ORDER BY started_at')).toEqual(
      agents.map(([, client]) => ({ client })),
    );
  });
});
