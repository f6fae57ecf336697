import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv, hmac, type Input, jsonLines, query } from '../engine/import-files';
import { type Read, readFiles } from '../engine/read-files';

const CANARY = 'canary-7f3a9c';
const SYSTEM = `You file invoices. ${CANARY}`;
const ASKED = `Which invoice is late? ${CANARY}`;
const SHAPE =
  'message_count, user_turns, system_prompt_hash, prompt_head_hash, tools_offered, output_format, max_output_tokens, temperature';

/** What is kept of the requests, after a look for the canary in all that the engine left and said. */
async function shapesOf(input: Input, columns = SHAPE): Promise<Record<string, unknown>[]> {
  const imported = await readFiles([input]);
  expect(JSON.stringify(imported)).not.toContain(CANARY);
  expect(bytesLeft(imported).includes(CANARY)).toBe(false);
  return query(imported, `SELECT ${columns} FROM requests ORDER BY started_at`);
}

function bytesLeft(imported: Read): Buffer {
  const folder = dirname(imported.requests);
  const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('0-'),
  );
  return Buffer.concat(left.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}

const tool = (name: string) => ({ type: 'function', function: { name, parameters: {} } });
const OPENAI = {
  messages: [
    { role: 'system', content: SYSTEM },
    { role: 'user', content: [{ type: 'text', text: ASKED }] },
    { role: 'assistant', content: null, tool_calls: [{ id: 't1' }] },
    { role: 'tool', tool_call_id: 't1', content: CANARY },
    { role: 'user', content: 'And the next?' },
  ],
  tools: [tool('find'), tool('file')],
  response_format: { type: 'json_schema', json_schema: { name: CANARY } },
  max_completion_tokens: 800,
  temperature: 0.2,
};
/** The same conversation as another vendor's API takes it. */
const ANTHROPIC = {
  system: [{ type: 'text', text: SYSTEM }],
  messages: [
    { role: 'user', content: ASKED },
    { role: 'assistant', content: [{ type: 'tool_use', id: 't1' }] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't1', content: CANARY }] },
    { role: 'user', content: [{ type: 'text', text: 'And the next?' }] },
  ],
  tools: [{ name: 'find' }, { name: 'file' }],
  max_tokens: 800,
  temperature: 0,
};
const GEMINI = {
  systemInstruction: { parts: [{ text: SYSTEM }] },
  contents: [{ role: 'user', parts: [{ text: ASKED }] }],
  tools: [{ functionDeclarations: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }],
  generationConfig: { temperature: 1, maxOutputTokens: 64, responseMimeType: 'application/json' },
};
const CALL = { timestamp: '2026-11-02T09:00:00Z', model: 'gpt-4o', input_tokens: 5, output_tokens: 2 };

const OPENAI_SHAPE = {
  message_count: '5',
  user_turns: '2',
  system_prompt_hash: hmac(SYSTEM),
  tools_offered: '2',
  output_format: 'json_schema',
  max_output_tokens: '800',
  temperature: 0.2,
};

describe('the shape of a request, of which no text is kept', () => {
  it.each([
    ['beside the counts of a line', jsonLines('log.jsonl', { ...CALL, ...OPENAI })],
    ['inside an object of a line', jsonLines('log.jsonl', { ...CALL, request: OPENAI })],
    ['as text in a line', jsonLines('log.jsonl', { ...CALL, request: JSON.stringify(OPENAI) })],
    [
      'as text in a cell of a table, beside a flaw',
      csv(
        'log.csv',
        'timestamp,model,input_tokens,output_tokens,request',
        `2026-11-02T09:00:00Z,gpt-4o,5,2,"${JSON.stringify(OPENAI).replaceAll('"', '""')}"`,
        'never,gpt-4o,5,2,',
      ),
    ],
  ])('is read of a body %s', async (_where, input) => {
    expect(await shapesOf(input)).toEqual([
      // The head is the text of the messages behind the system prompt, a line each.
      { ...OPENAI_SHAPE, prompt_head_hash: hmac(`${ASKED}\n${CANARY}\nAnd the next?`) },
    ]);
  });

  it('hashes a system prompt the same, wherever an API puts it, and tells answers of tools from turns', async () => {
    const rows = [
      { ...CALL, request: ANTHROPIC },
      { ...CALL, timestamp: '2026-11-02T09:00:01Z', request: GEMINI },
    ];
    expect(await shapesOf(jsonLines('log.jsonl', ...rows))).toEqual([
      {
        message_count: '4',
        user_turns: '2',
        system_prompt_hash: hmac(SYSTEM),
        prompt_head_hash: hmac(`${ASKED}\nAnd the next?`),
        tools_offered: '2',
        output_format: null,
        max_output_tokens: '800',
        temperature: 0,
      },
      {
        message_count: '1',
        user_turns: '1',
        system_prompt_hash: hmac(SYSTEM),
        prompt_head_hash: hmac(ASKED),
        tools_offered: '3',
        output_format: 'json',
        max_output_tokens: '64',
        temperature: 1,
      },
    ]);
  });

  it('counts the results of tools, or names a previous response, and says how an answer ended', async () => {
    const bodies = [
      { request: OPENAI, finish_reason: 'tool_calls' },
      { request: ANTHROPIC, stop_reason: 'end_turn' },
      { request: GEMINI, finish_reason: 'length' },
      { request: { input: ASKED, previous_response_id: 'resp_68c1' }, finish_reason: CANARY },
      { request: { contents: [{ role: 'user', parts: [{ functionResponse: { name: 'a', response: {} } }] }] } },
      { request: { messages: [{ role: 'user', content: [{ toolResult: { toolUseId: 'x' } }] }] } },
    ];
    const shapes: Record<string, unknown>[] = [];
    for (const body of bodies) {
      shapes.push(...(await shapesOf(jsonLines('log.jsonl', { ...CALL, ...body }), 'earlier_answers, finish_reason')));
    }
    expect(shapes).toEqual([
      { earlier_answers: '1', finish_reason: 'tool' },
      { earlier_answers: '1', finish_reason: 'stop' },
      { earlier_answers: '0', finish_reason: 'length' },
      { earlier_answers: '1', finish_reason: null },
      { earlier_answers: '1', finish_reason: null },
      { earlier_answers: '1', finish_reason: null },
    ]);
  });

  it('hashes the first kilobyte of a prompt, in bytes', async () => {
    const long = `${'é'.repeat(511)}xyz`;
    const rows = [long, `${'é'.repeat(511)}xy${CANARY}`].map((content, index) => ({
      ...CALL,
      timestamp: `2026-11-02T09:00:0${index}Z`,
      messages: [{ role: 'user', content }],
    }));
    // 511 letters of two bytes, then two of one.
    const head = hmac(`${'é'.repeat(511)}xy`);
    expect(await shapesOf(jsonLines('log.jsonl', ...rows), 'prompt_head_hash')).toEqual([
      { prompt_head_hash: head },
      { prompt_head_hash: head },
    ]);
  });

  it('is unknown, and costs no row, where a value is of no known form', async () => {
    const imported = await readFiles([
      csv(
        'log.csv',
        'timestamp,model,input_tokens,temperature,max_tokens,response_format,message_count,user_agent',
        '2026-11-02T09:00:00Z,gpt-4o,5,warm,none,poem,many,tell me a story',
        '2026-11-02T09:00:01Z,gpt-4o,5,-1,-5,json_object,3,python-requests/2.31.0',
      ),
    ]);
    expect(imported.accepted).toBe(2);
    expect(
      await query(
        imported,
        'SELECT temperature, max_output_tokens, output_format, message_count, client FROM requests ORDER BY started_at',
      ),
    ).toEqual([
      { temperature: null, max_output_tokens: null, output_format: null, message_count: null, client: null },
      {
        temperature: null,
        max_output_tokens: null,
        output_format: 'json',
        message_count: '3',
        client: 'python-requests',
      },
    ]);
  });

  it('has no columns in the file of requests where the log has none', async () => {
    const imported = await readFiles([jsonLines('log.jsonl', CALL)]);
    const bytes = readFileSync(imported.requests);
    for (const name of ['message_count', 'system_prompt_hash', 'root_span', 'trigger', 'client'])
      expect(bytes.includes(name)).toBe(false);
  });

  it('takes no setting out of what somebody wrote', async () => {
    const answer = { content: { temperature: 21, user_agent: CANARY, trigger: CANARY } };
    expect(
      await shapesOf(jsonLines('log.jsonl', { ...CALL, output: answer }), 'temperature, client, "trigger"'),
    ).toEqual([{ temperature: null, client: null, trigger: null }]);
  });

  it('keeps of a user agent its product alone', async () => {
    const products: [agent: string, client: string | null][] = [
      ['OpenAI/Python 1.30.1', 'OpenAI/Python'],
      ['claude-cli/1.0.22 (external, cli)', 'claude-cli'],
      ['Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101', 'Mozilla'],
      ['curl', 'curl'],
      ['Ana Example', null],
      ['ana@example.com', null],
      [CANARY, null],
    ];
    const rows = products.map(([user_agent], minute) => ({
      ...CALL,
      timestamp: `2026-06-01T10:0${minute}:00Z`,
      user_agent,
    }));
    const clients = await shapesOf(jsonLines('log.jsonl', ...rows), 'client');
    expect(products.map(([agent], at) => [agent, clients[at]?.client])).toEqual(products);
  });

  it('bounds and masks the names of triggers and versions', async () => {
    const row = { ...CALL, trigger: `nightly for ana@example.com ${'x'.repeat(200)}`, prompt_version: '2025-06-01' };
    const [kept] = await shapesOf(jsonLines('log.jsonl', row), '"trigger", prompt_version');
    expect(String(kept?.trigger)).toMatch(/^nightly for :email x+$/);
    expect(String(kept?.trigger)).toHaveLength(80);
    expect(kept?.prompt_version).toBe('2025-06-01');
  });

  it('is what a user maps it to', async () => {
    const imported = await readFiles(
      [csv('log.csv', 'timestamp,model,input_tokens,words', `2026-11-02,gpt-4o,5,${ASKED}`)],
      {
        columns: { words: 'prompt_head_hash' },
        constants: { temperature: '0.5' },
      },
    );
    expect(await query(imported, 'SELECT prompt_head_hash, temperature FROM requests')).toEqual([
      { prompt_head_hash: hmac(ASKED), temperature: 0.5 },
    ]);
  });
});

describe('known formats', () => {
  it('LiteLLM: messages or the body of its proxy, and the client among the tags', async () => {
    const row = (index: number, more: object) => ({
      request_id: `r${index}`,
      call_type: 'acompletion',
      spend: 0.01,
      startTime: `2026-11-02T09:00:0${index}Z`,
      endTime: `2026-11-02T09:00:0${index + 1}Z`,
      prompt_tokens: 5,
      completion_tokens: 2,
      model: 'gpt-4o',
      request_tags: ['User-Agent: AsyncOpenAI', 'User-Agent: AsyncOpenAI/Python 1.99', 'team-a'],
      ...more,
    });
    const log = jsonLines(
      'spend.jsonl',
      row(0, { messages: OPENAI.messages, proxy_server_request: {} }),
      row(1, { messages: {}, proxy_server_request: OPENAI }),
    );
    expect(await shapesOf(log, 'message_count, system_prompt_hash, temperature, client')).toEqual([
      { message_count: '5', system_prompt_hash: hmac(SYSTEM), temperature: null, client: 'AsyncOpenAI/Python' },
      { message_count: '5', system_prompt_hash: hmac(SYSTEM), temperature: 0.2, client: 'AsyncOpenAI/Python' },
    ]);
    const input = [
      { type: 'function_call', call_id: 'c1', arguments: CANARY },
      { type: 'function_call_output', call_id: 'c1', output: CANARY },
      { type: 'function_call_output', call_id: 'c2', output: CANARY },
    ];
    const responses = jsonLines('spend.jsonl', row(0, { messages: {}, proxy_server_request: { input } }));
    expect(await shapesOf(responses, 'earlier_answers')).toEqual([{ earlier_answers: '2' }]);
  });

  it('OpenTelemetry: attributes, and what the root of the trace says of the calls below it', async () => {
    const attribute = (key: string, value: string | number) => ({
      key,
      value: typeof value === 'number' ? { doubleValue: value } : { stringValue: value },
    });
    const span = (id: string, parent: string, name: string, kind: number, attributes: object[]) => ({
      traceId: 't1',
      spanId: id,
      parentSpanId: parent,
      name,
      kind,
      startTimeUnixNano: '1762160400000000000',
      endTimeUnixNano: '1762160402000000000',
      attributes,
    });
    const messages = [{ role: 'user', parts: [{ type: 'text', content: ASKED }] }];
    const spans = [
      span('a1', '', 'POST /users/48151623/summaries', 2, [
        attribute('user_agent.original', 'Mozilla/5.0 (X11)'),
        attribute('faas.trigger', 'http'),
        attribute('http.request.body', CANARY),
      ]),
      span('a2', 'a1', 'chain', 1, []),
      span('a3', 'a2', 'chat gpt-4o', 3, [
        attribute('gen_ai.request.model', 'gpt-4o'),
        attribute('gen_ai.usage.input_tokens', 10),
        attribute('gen_ai.usage.output_tokens', 3),
        attribute('gen_ai.request.temperature', 0.7),
        attribute('gen_ai.request.max_tokens', 256),
        attribute('gen_ai.output.type', 'json'),
        { key: 'gen_ai.response.finish_reasons', value: { arrayValue: { values: [{ stringValue: 'tool_calls' }] } } },
        attribute('gen_ai.system_instructions', JSON.stringify([{ type: 'text', content: SYSTEM }])),
        attribute('gen_ai.input.messages', JSON.stringify(messages)),
      ]),
    ];
    const log = jsonLines('spans.jsonl', { resourceSpans: [{ resource: {}, scopeSpans: [{ scope: {}, spans }] }] });
    expect(await shapesOf(log, `${SHAPE}, earlier_answers, finish_reason, client, "trigger", root_span`)).toEqual([
      {
        message_count: '1',
        user_turns: '1',
        system_prompt_hash: hmac(SYSTEM),
        prompt_head_hash: hmac(ASKED),
        tools_offered: null,
        output_format: 'json',
        max_output_tokens: '256',
        temperature: 0.7,
        earlier_answers: '0',
        finish_reason: 'tool',
        client: 'Mozilla',
        trigger: 'http',
        root_span: 'server POST /users/:id/summaries',
      },
    ]);
  });

  it('Langfuse: messages alone as input, settings beside them, and the root observation', async () => {
    const row = (id: string, type: string, more: object) => ({
      id,
      trace_id: 't1',
      type,
      start_time: '2026-11-02 09:00:00.000',
      end_time: '2026-11-02 09:00:02.000',
      provided_model_name: null,
      usage_details: {},
      parent_observation_id: null,
      ...more,
    });
    const log = jsonLines(
      'observations.jsonl',
      row('root', 'SPAN', { name: 'nightly-digest', input: { day: CANARY } }),
      row('call', 'GENERATION', {
        name: 'summarise',
        parent_observation_id: 'root',
        provided_model_name: 'gpt-4o',
        usage_details: { input: 10, output: 3, total: 13 },
        input: OPENAI.messages,
        model_parameters: { temperature: 0.3, max_tokens: 99 },
        prompt_version: 3,
      }),
    );
    expect(
      await shapesOf(
        log,
        'message_count, user_turns, system_prompt_hash, max_output_tokens, temperature, prompt_version, root_span',
      ),
    ).toEqual([
      {
        message_count: '5',
        user_turns: '2',
        system_prompt_hash: hmac(SYSTEM),
        max_output_tokens: '99',
        temperature: 0.3,
        prompt_version: '3',
        root_span: 'SPAN nightly-digest',
      },
    ]);
  });
});
