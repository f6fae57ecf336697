import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { callId, generateAudit, type Unit } from '../../../evaluate/archetypes/generate-audit';
import { TUNED_ARCHETYPES } from '../../../evaluate/archetypes/tuned';
import { langfuseObservations } from '../../../evaluate/formats/langfuse';
import { litellmSpendLogs } from '../../../evaluate/formats/litellm';
import { otlpTraces } from '../../../evaluate/formats/otlp-traces';
import { plainCsv } from '../../../evaluate/formats/plain-csv';

const log = generateAudit(TUNED_ARCHETYPES, 'formats/1');
const calls = log.units.flatMap((unit) => unit.calls.map((call, index) => ({ unit, call, id: callId(unit, index) })));
const rowsOf = (text: string) => Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;
const linesOf = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const idsOf = (of: (unit: Unit) => boolean) => new Set(calls.filter(({ unit }) => of(unit)).map(({ id }) => id));
const ofArchetype = (name: string) => idsOf(({ archetype }) => archetype.archetype === name);

describe('a plain CSV', () => {
  it('has a row for each call, in order of time', () => {
    const rows = rowsOf(plainCsv(log).text);
    expect(rows.map((row) => row.request_id).toSorted()).toEqual(calls.map(({ id }) => id).toSorted());
    const starts = rows.map((row) => Date.parse(row.started_at ?? ''));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

describe('LiteLLM’s rows', () => {
  const rows = rowsOf(litellmSpendLogs(log).text);

  it('name the owner of the key as user, the same in every row of it, and mostly no end user', () => {
    const owners = new Map<string, Set<string>>();
    for (const row of rows)
      owners.set(row.api_key ?? '', (owners.get(row.api_key ?? '') ?? new Set()).add(row.user ?? ''));
    expect([...owners.values()].every((users) => users.size === 1)).toBe(true);
    expect(rows.filter((row) => row.end_user === '').length).toBeGreaterThan(rows.length / 2);
  });

  it('give each request a session of its own unless the caller gives one', () => {
    const callers = ofArchetype('payment-fraud-check');
    const sessions = rows.filter((row) => callers.has(row.request_id ?? '')).map((row) => row.session_id);
    expect(new Set(sessions).size).toBe(callers.size);
  });

  it('say who called in their tags, and that a call did not stream by its first token at its end', () => {
    expect(rows.every((row) => row.request_tags?.startsWith('["User-Agent: ') === true)).toBe(true);
    const ids = new Set(calls.filter(({ call }) => call.firstTokenMs === null).map(({ id }) => id));
    const unstreamed = rows.filter((row) => ids.has(row.request_id ?? ''));
    expect(unstreamed.every((row) => row.completionStartTime === row.endTime)).toBe(true);
  });
  it('keep bodies as requests of the proxy, if at all, and never as messages', () => {
    const logs = ['1', '2', '3', '4', '5', '6'].map((seed) =>
      generateAudit(TUNED_ARCHETYPES.slice(0, 4), `bodies/${seed}`),
    );
    const written = logs.map((one) => rowsOf(litellmSpendLogs(one).text));
    expect(new Set(written.flat().map((row) => row.messages))).toEqual(new Set(['{}']));
    const kept = written.map((all) => all.some((row) => row.proxy_server_request !== '{}'));
    expect(new Set(kept)).toEqual(new Set([true, false]));
  });
});

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const span = z.object({
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  kind: z.number(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
  attributes: z.array(attribute),
});
const request = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

describe('whole traces', () => {
  const traces = linesOf(otlpTraces(log).text).map((line) => {
    const [resource] = request.parse(line).resourceSpans;
    const spans = resource?.scopeSpans.flatMap((scope) => scope.spans) ?? [];
    const models = spans.filter(({ attributes }) => attributes.some(({ key }) => key === 'gen_ai.request.model'));
    const root = spans.find((one) => !models.includes(one)) ?? null;
    return { resource: resource?.resource.attributes ?? [], models, root };
  });
  const of = (ids: ReadonlySet<string>) => traces.filter(({ models }) => models.some(({ spanId }) => ids.has(spanId)));

  it('hold every call once, under its root where the exporter sends roots', () => {
    expect(traces.flatMap(({ models }) => models.map(({ spanId }) => spanId)).toSorted()).toEqual(
      calls.map(({ id }) => id).toSorted(),
    );
    const astray = traces.filter(({ models, root }) => models.some((one) => one.parentSpanId !== root?.spanId));
    expect(astray).toEqual([]);
    expect(traces.some(({ root }) => root === null)).toBe(true);
  });

  it('end a server’s span after the model’s where the request waits, and before it where the route answers first', () => {
    const waits = of(idsOf(({ origin }) => origin.kind === 'request' && origin.answersFirst !== true));
    const nano = (text: string | undefined) => BigInt(text ?? '0');
    const waiting = waits.filter((one) => one.root !== null);
    expect(waiting.filter(({ root }) => root?.kind !== 2)).toEqual([]);
    const endsEarly = waiting.filter(({ root, models }) =>
      models.some((one) => nano(root?.endTimeUnixNano) < nano(one.endTimeUnixNano)),
    );
    expect(endsEarly).toEqual([]);
    const answering = of(ofArchetype('row-upload-with-progress')).filter((one) => one.root !== null);
    const endsLate = answering.filter(({ root, models }) =>
      models.some((one) => nano(root?.endTimeUnixNano) >= nano(one.startTimeUnixNano)),
    );
    expect(endsLate).toEqual([]);
  });

  it('name the pod of a cron job by the minute for which it was planned', () => {
    const [first] = of(ofArchetype('store-forecast-fan-out'));
    const pod = first?.resource.find(({ key }) => key === 'k8s.pod.name')?.value.stringValue;
    expect(pod).toMatch(/^store-notes-\d{8}-[a-z0-9]{5}$/);
  });
});

describe('Langfuse’s observations', () => {
  it('hold every call once, and the spans around them as other observations', () => {
    const observation = z.object({ id: z.string(), type: z.string(), parent_observation_id: z.string().nullable() });
    const rows = linesOf(langfuseObservations(log).text).map((line) => observation.parse(line));
    const generations = rows.filter(({ type }) => type !== 'SPAN');
    expect(generations.map(({ id }) => id).toSorted()).toEqual(calls.map(({ id }) => id).toSorted());
    const spans = new Set(rows.filter(({ type }) => type === 'SPAN').map(({ id }) => id));
    expect(
      generations.every(
        ({ parent_observation_id }) => parent_observation_id === null || spans.has(parent_observation_id),
      ),
    ).toBe(true);
  });
});
