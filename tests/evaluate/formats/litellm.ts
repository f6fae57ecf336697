import { createHash } from 'node:crypto';
import type { ArchetypeCall, Client, Origin } from '../archetypes/archetype';
import { type EvaluatedLog, spendOf, tokenPrice, type Unit } from '../archetypes/generate-audit';
import type { Draw } from '../logs/draw';
import {
  callsInOrder,
  csvLine,
  databaseTime,
  drawOfKey,
  finishOf,
  keepsBodies,
  keyOf,
  type Message,
  messagesOf,
  perUnit,
  systemPrompts,
  type WrittenLog,
} from './written-log';

/** What an SDK calls itself. Behind a proxy nearly every call is one of an SDK, whoever waits for it. */
const SDKS = [
  ['AsyncOpenAI', 'AsyncOpenAI/Python 1.99.1'],
  ['OpenAI', 'OpenAI/Python 1.82.0'],
  ['OpenAI', 'OpenAI/JS 5.12.2'],
  ['python-httpx', 'python-httpx/0.28.1'],
] as const;

function userAgents(origin: Origin, draw: Draw): readonly string[] {
  const client: Client = origin.kind === 'request' ? origin.client : 'backend';
  if (client === 'coding tool') return ['claude-cli', 'claude-cli/1.0.88 (external, cli)'];
  if (client === 'curl') return ['curl', 'curl/8.5.0'];
  // Few pages call a proxy themselves.
  if (client === 'browser' && draw.chance(0.08))
    return ['Mozilla', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/139.0 Safari/537.36'];
  return draw.pick(SDKS);
}

const hex = (text: string, length: number): string => createHash('sha256').update(text).digest('hex').slice(0, length);
const uuid = (text: string): string => hex(text, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * The table LiteLLM_SpendLogs as a proxy writes it (lib/logs/formats/field-notes.md, A1). `user` is whoever owns the key and so the same
 * in every row of it; `end_user` is empty unless the caller passes one on, as Claude Code does; `session_id` is fresh for each request unless the caller
 * gives one; what called stands in `request_tags`.
 */
export function litellmSpendLogs(log: EvaluatedLog): WrittenLog {
  const columns = [
    'request_id',
    'call_type',
    'api_key',
    'spend',
    'total_tokens',
    'prompt_tokens',
    'completion_tokens',
    'startTime',
    'endTime',
    'request_duration_ms',
    'completionStartTime',
    'model',
    'model_id',
    'model_group',
    'custom_llm_provider',
    'api_base',
    'user',
    'metadata',
    'cache_hit',
    'cache_key',
    'request_tags',
    'team_id',
    'organization_id',
    'end_user',
    'requester_ip_address',
    'messages',
    'response',
    'session_id',
    'status',
    'mcp_namespaced_tool_name',
    'agent_id',
    'proxy_server_request',
  ];
  const choices = perUnit(log, 'litellm', (draw, unit) => ({
    owner: ownerOf(log, unit),
    passesUsers: unit.namesUsers && draw.chance(0.3),
    passesSessions: unit.namesSessions && draw.chance(isCodingTool(unit) ? 0.8 : 0.25),
    tags: JSON.stringify(userAgents(unit.origin, draw).map((agent) => `User-Agent: ${agent}`)),
    addresses: Array.from({ length: draw.whole(1, 3) }, () => `10.4.${draw.whole(0, 255)}.${draw.whole(1, 254)}`),
    price: tokenPrice(unit.provider, unit.model),
  }));
  const bodies = keptBodies(log);
  const lines = callsInOrder(log).map(({ unit, call, id }, index) => {
    const { owner: user, passesUsers, passesSessions, tags, addresses, price } = choices(unit);
    const endMs = call.startMs + call.latencyMs;
    const address = addresses[index % addresses.length] ?? '';
    const metadata = {
      user_api_key: hex(`${log.seed}/${unit.archetype.archetype}/${unit.customer}`, 64),
      user_api_key_alias: keyOf(unit),
      user_api_key_team_id: hex(unit.application, 12),
      user_api_key_team_alias: unit.application,
      user_api_key_user_id: user,
      user_api_key_org_id: null,
      requester_ip_address: address,
      additional_usage_values: {},
      status: call.failed ? 'failure' : 'success',
      usage_object: {
        prompt_tokens: call.input,
        completion_tokens: call.output,
        total_tokens: call.input + call.output,
      },
    };
    return csvLine([
      id,
      callType(unit),
      metadata.user_api_key,
      call.failed ? 0 : spendOf([call], price),
      call.failed ? 0 : call.input + call.output,
      call.failed ? 0 : call.input,
      call.output,
      databaseTime(call.startMs),
      databaseTime(endMs),
      call.latencyMs,
      databaseTime(call.firstTokenMs === null ? endMs : call.startMs + call.firstTokenMs),
      unit.model,
      hex(unit.model, 64),
      unit.model,
      unit.provider,
      '',
      user,
      JSON.stringify(metadata),
      'None',
      'Cache OFF',
      tags,
      metadata.user_api_key_team_id,
      '',
      isCodingTool(unit)
        ? claudeUser(log, unit, call)
        : passesUsers && call.user !== null
          ? `${unit.place}-user-${call.user}`
          : '',
      address,
      '{}',
      JSON.stringify(bodies.get(call)?.response ?? {}),
      uuid(passesSessions && call.session !== null ? `${log.seed}/${unit.place}/${call.session}` : `${log.seed}/${id}`),
      call.failed ? 'failure' : 'success',
      '',
      '',
      JSON.stringify(bodies.get(call)?.request ?? {}),
    ]);
  });
  return { name: 'LiteLLM_SpendLogs.csv', text: `${[columns.join(','), ...lines].join('\n')}\n` };
}

type Body = { request: object; response: object };

/** What was sent and answered, which a proxy keeps where `store_prompts_in_spend_logs` is on; else nothing. */
function keptBodies(log: EvaluatedLog): ReadonlyMap<ArchetypeCall, Body> {
  if (!keepsBodies(log, 'litellm', 0.3)) return new Map();
  const systemOf = systemPrompts(log);
  return new Map(
    log.units.flatMap((unit) => {
      const messages = messagesOf(unit, systemOf);
      return unit.use.operation === 'embedding'
        ? []
        : unit.calls.map((call, at): [ArchetypeCall, Body] => [call, bodyOf(unit, call, messages[at] ?? [])]);
    }),
  );
}

function bodyOf({ model }: Unit, call: ArchetypeCall, messages: readonly Message[]): Body {
  const finish = finishOf(call);
  return {
    request: { model, messages, ...(call.streamed ? { stream: true } : {}) },
    response: finish === null ? {} : { object: 'chat.completion', choices: [{ index: 0, finish_reason: finish }] },
  };
}

/** Claude Code names itself and its session in Anthropic's `metadata.user_id`, which LiteLLM takes for the end user. */
function claudeUser({ seed }: EvaluatedLog, { place }: Unit, { user, session }: ArchetypeCall): string {
  const of = (what: string, id: number | null) => `${seed}/${place}/claude ${what}/${id ?? 0}`;
  return `user_${hex(of('user', user), 64)}_account__session_${uuid(of('session', session))}`;
}

/** Coding tools of Anthropic call its own endpoint (litellm/types/utils.py, CallTypes). */
function callType(unit: Unit): string {
  if (unit.use.operation === 'embedding') return 'aembedding';
  return isCodingTool(unit) ? 'anthropic_messages' : 'acompletion';
}

/** Whoever made the key: an administrator, or somebody of a team. */
function ownerOf(log: EvaluatedLog, unit: Unit): string {
  const draw = drawOfKey(log, unit, 'litellm owner');
  return draw.chance(0.5) ? 'default_user_id' : `${hex(log.seed, 8)}-${draw.whole(1, 4)}`;
}

const isCodingTool = ({ origin }: Unit): boolean => origin.kind === 'request' && origin.client === 'coding tool';
