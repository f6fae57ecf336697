import { ORIGINS } from '../../workloads/profile/origin';
import { literal } from '../duckdb/sql-text';

/** Bytes of the head of a prompt. */
const HEAD_BYTES = 1024;
/** Messages that the head of a prompt is looked for in. */
const HEAD_MESSAGES = 8;
/** No request has more of anything. */
const MOST = 1e7;

const list = (words: readonly string[]) => `[${words.map(literal).join(', ')}]`;

/**
 * What is asked of every message, so that it is parsed once. First where the APIs say who wrote it: OpenAI's, Anthropic's, Gemini's and
 * OpenTelemetry's `role`, OpenInference's, LangChain's. Then what a first part that answers a tool says of itself (Anthropic, where results
 * come first; OpenTelemetry's conventions), such a part, which is no turn of a person (Bedrock, Gemini), and the text of a part of a prompt.
 */
const FACT_PATHS = list([
  '$.role',
  '$."message.role"',
  '$.message.role',
  '$.kwargs.type',
  '$.type',
  '$.content[0].type',
  '$.parts[0].type',
  '$.content[0].toolResult',
  '$.parts[0].functionResponse',
  '$.text',
]);
const FACTS = {
  role: 'coalesce(facts[1], facts[2], facts[3], facts[4], facts[5])',
  plainRole: 'facts[1]',
  type: 'facts[5]',
  partTypes: 'facts[6:7]',
  contentType: 'facts[6]',
  isToolResult: '(facts[8] IS NOT NULL OR facts[9] IS NOT NULL)',
  text: 'facts[10]',
} as const;

const RESULT_TYPES = list(['tool_result', 'tool_call_response']);
/** Messages that answer a tool: by who wrote them (OpenAI, OpenTelemetry, LangChain), or by their type (OpenAI's Responses API). */
const RESULT_ROLES = list([
  'tool',
  'function',
  'function_call_output',
  'custom_tool_call_output',
  'computer_call_output',
]);

/** How answers end, as OpenAI and the gateways that write like it, Anthropic, Bedrock, the AI SDK and OpenTelemetry's conventions say it. */
const ENDINGS = {
  tool: ['tool_calls', 'tool_call', 'tool_use', 'function_call', 'tool-calls'],
  stop: ['stop', 'end_turn', 'stop_sequence'],
  length: ['length', 'max_tokens', 'max_output_tokens'],
} as const;

/** The text of a message, as each API writes it: one text, or the texts of its parts. Parts that hold no text are tools and pictures. */
const TEXT_PATHS = list(['$.content', '$."message.content"', '$.message.content', '$.kwargs.content', '$.text']);
const PARTS_PATHS = ['$.content[*].text', '$.parts[*].text', '$.parts[*].content'] as const;

/** HTTP's product with what follows it (RFC 9110, User-Agent): a version or a comment. SDKs write their language behind a slash: OpenAI/Python 1.30.1. */
const PRODUCT =
  '^([A-Za-z][A-Za-z0-9._-]{1,39}(?:/[A-Za-z][A-Za-z-]{1,19})?)(?:/[^\\s@]*(?:\\s.*)?|[\\s;,]*\\(.*|\\s+v?[0-9].*)$';
/** A program that calls itself a browser: Mozilla/5.0 (compatible; Googlebot/2.1; …), or a browser without a screen. */
const ROBOT = '^Mozilla/.*[ (]([A-Za-z-]{0,30}(?:[Bb]ot|[Cc]rawler|[Ss]pider)|Headless[A-Za-z]{1,20})[/; )]';
/** An app on a phone, which names itself first: TripApp/4.2 (iPhone; iOS 18.5) CFNetwork/1568.300 Darwin/24.2.0. */
const MOBILE = '^[^(]*\\((?:iPhone|iPad|Android|Linux; U; Android|Linux; Android)[;/) ]|^[^(]*CFNetwork/[0-9]';
/** A word by itself may be the name of a customer, so only programs are taken for what they are called. */
const PROGRAM =
  '^((?i:openai|anthropic|claude|codex|gemini|google|vertex|azure|boto3|aws-sdk|litellm|lang|llama|ai-sdk|vercel|cursor|cline|roo|aider|opencode|python|node|axios|undici|okhttp|java|go-|ruby|php|dotnet|curl|wget|postman|requests|httpx|aiohttp|pydantic|crewai|n8n|zapier|airflow|celery|temporal|mozilla)[A-Za-z0-9._-]{0,30})$';

/**
 * What is kept of the texts that were sent to a model: how many, a keyed hash, or a word of ours. A value may be the number itself or
 * the list that it counts. A value of no known form is unknown.
 */
export const SHAPE_MACROS: readonly string[] = [
  // LangChain puts the messages of a run into a list of their own; an OpenTelemetry list keeps them under `values`.
  `messages_in(value) AS CASE WHEN starts_with(value, '[') AND json_valid(value)
     THEN CASE WHEN regexp_matches(value, '^\\[\\s*\\[') THEN json_extract(value, '$[0][*]') ELSE json_extract(value, '$[*]') END END`,
  `number_of(value) AS CASE WHEN try_cast(value AS DOUBLE) BETWEEN 0 AND ${MOST} THEN floor(try_cast(value AS DOUBLE))::BIGINT END`,
  // What a message is, as letters: of the system, a part of its prompt, a turn of a person, the result of a tool.
  `marks_of(facts, role) AS concat(
     CASE WHEN list_contains(['system', 'developer'], role) THEN 's' END,
     CASE WHEN ${FACTS.plainRole} IS NULL AND coalesce(${FACTS.type} = 'text', ${FACTS.text} IS NOT NULL) THEN 'p' END,
     CASE WHEN list_contains(['user', 'human'], role) AND coalesce(${FACTS.contentType} <> 'tool_result', true) AND NOT ${FACTS.isToolResult} THEN 't' END,
     CASE WHEN list_contains(${RESULT_ROLES}, role) OR list_has_any(${FACTS.partTypes}, ${RESULT_TYPES}) OR ${FACTS.isToolResult} THEN 'r' END)`,
  `marks_in(messages) AS list_transform(list_transform(messages, lambda message: json_extract_string(message, ${FACT_PATHS})),
     lambda facts: marks_of(facts, lower(${FACTS.role})))`,
  `text_of(message) AS coalesce(json_extract_string(message, ${TEXT_PATHS})[list_position(json_type(message, ${TEXT_PATHS}), 'VARCHAR')], ${PARTS_PATHS.map(
    (path) => `nullif(array_to_string(json_extract_string(message, ${literal(path)}), e'\\n'), '')`,
  ).join(', ')})`,
  // Not with nullif, which DuckDB writes out as its argument twice.
  `texts_at(messages, places) AS list_filter([array_to_string(list_transform(list_transform(places, lambda place: messages[place]), lambda message: text_of(message)), e'\\n')], lambda text: text <> '')[1]`,
  // Among messages those of the system count; parts without a role are the system prompt itself.
  `system_in(marks) AS list_filter(range(1, len(marks) + 1), lambda place: regexp_matches(marks[place], '[sp]'))`,
  `head_in(marks) AS list_filter(range(1, len(marks) + 1), lambda place: NOT contains(marks[place], 's'))[:${HEAD_MESSAGES}]`,
  `head_hash(head) AS keyed_bytes(encode(head)[:${HEAD_BYTES}])`,
  `shape_of(marks, texts) AS struct_pack(messages := len(marks), turns := len(list_filter(marks, lambda mark: contains(mark, 't'))),
     answers := len(list_filter(marks, lambda mark: contains(mark, 'r'))), system_hash := keyed_hash(texts[1]), head_hash := head_hash(texts[2]))`,
  `shape_in(messages, marks) AS list_transform([list_transform([system_in(marks), head_in(marks)], lambda places: texts_at(messages, places))],
     lambda texts: shape_of(marks, texts))[1]`,
  // All that is kept of a list of messages; NULL of anything else. A lambda, so that DuckDB works its argument out once and does not write it out wherever it is used.
  `message_shape(value) AS list_transform([messages_in(value)], lambda messages: CASE WHEN messages IS NOT NULL
     THEN list_transform([marks_in(messages)], lambda marks: shape_in(messages, marks))[1] END)[1]`,
  // These columns are worked out of a value and, of a list, of its shape.
  'message_count_of(value, shape) AS CASE WHEN shape IS NULL THEN number_of(value) ELSE shape.messages END',
  'user_turns_of(value, shape) AS CASE WHEN shape IS NULL THEN number_of(value) ELSE shape.turns END',
  // The id of a response stands for the one that it names.
  `earlier_answers_of(value, shape) AS CASE WHEN shape IS NOT NULL THEN shape.answers WHEN starts_with(value, 'resp_') THEN 1 ELSE number_of(value) END`,
  `system_prompt_hash_of(value, shape) AS CASE WHEN shape IS NOT NULL THEN shape.system_hash
     WHEN starts_with(value, '{') AND json_valid(value) THEN keyed_hash(text_of(value)) ELSE keyed_hash(value) END`,
  `prompt_head_hash_of(value, shape) AS CASE WHEN shape IS NOT NULL THEN shape.head_hash
     WHEN starts_with(value, '{') AND json_valid(value) THEN NULL ELSE head_hash(value) END`,
  // Gemini groups functions; other lists have a tool an element.
  `tools_offered_of(value) AS CASE WHEN starts_with(value, '[') AND json_valid(value)
       THEN list_sum(list_prepend(0, list_transform(json_extract(value, '$[*]'), lambda tool: coalesce(json_array_length(tool, '$.functionDeclarations'), json_array_length(tool, '$.function_declarations'), 1))))::BIGINT
     ELSE number_of(value) END`,
  'max_output_tokens_of(value) AS nullif(number_of(value), 0)',
  'temperature_of(value) AS CASE WHEN try_cast(value AS DOUBLE) BETWEEN 0 AND 100 THEN try_cast(value AS DOUBLE) END',
  // A schema by itself asks for JSON by it (Gemini, Ollama).
  `format_word(value) AS CASE WHEN starts_with(value, '{') AND json_valid(value) THEN coalesce(json_extract_string(value, '$.type'), CASE WHEN json_type(value, '$.properties') IS NOT NULL THEN 'json_schema' END) ELSE value END`,
  `output_format_of(value) AS list_transform([lower(format_word(value))], lambda word: CASE word WHEN 'json_schema' THEN 'json_schema' WHEN 'object' THEN 'json_schema' WHEN 'array' THEN 'json_schema'
     WHEN 'json_object' THEN 'json' WHEN 'json' THEN 'json' WHEN 'application/json' THEN 'json' WHEN 'text' THEN 'text' WHEN 'text/plain' THEN 'text' END)[1]`,
  `origin_of(value) AS CASE WHEN list_contains(${list(ORIGINS)}, lower(value)) THEN lower(value) END`,
  // Of a list, or of an OpenTelemetry value that holds one, the first reason counts.
  `ended_by(value) AS lower(CASE WHEN value[1] IN ('[', '{') THEN regexp_extract(value, ${literal(`"(${Object.values(ENDINGS).flat().join('|')})"`)}, 1) ELSE value END)`,
  `finish_reason_of(value) AS CASE ${Object.entries(ENDINGS)
    .map(([word, written]) => `WHEN list_contains(${list(written)}, ended_by(value)) THEN ${literal(word)}`)
    .join(' ')} END`,
  // LiteLLM names the caller among the tags of a request, with its version and without.
  `agent_text(value) AS CASE WHEN contains(value, 'User-Agent: ') THEN coalesce(nullif(regexp_extract(value, 'User-Agent: ([^"'']+/[^"'']*)', 1), ''), regexp_extract(value, 'User-Agent: ([^"'']*)', 1)) ELSE value END`,
  `client_text(value) AS list_transform([agent_text(value)], lambda agent: coalesce(nullif(regexp_extract(agent, ${literal(ROBOT)}, 1), ''),
     CASE WHEN NOT starts_with(agent, 'Mozilla/') AND regexp_matches(agent, ${literal(MOBILE)}) THEN 'mobile-app' END, nullif(regexp_extract(agent, ${literal(PRODUCT)}, 1), ''), nullif(regexp_extract(agent, ${literal(PROGRAM)}, 1), '')))[1]`,
];
