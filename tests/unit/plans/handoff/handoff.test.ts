import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cronOf } from '../../../../lib/plans/handoff/cron';
import { HANDOFF_TARGETS, handoffTo, TARGETS } from '../../../../lib/plans/handoff/handoff';
import { type HandoffPlan, handoffOfManifest } from '../../../../lib/plans/handoff/handoff-plan';
import { plannedHandoff } from '../../../../lib/plans/handoff/planned-handoff';
import { JOB_SHAPES } from '../../../../lib/plans/job-shape';
import { type Manifest, manifestSchema } from '../../../../lib/plans/manifest';
import { DEFAULT_OPTIONS } from '../../../../lib/plans/plan/plan';
import { planOf } from '../../../../lib/plans/plan/plan-of';
import { anyHandoffPlan } from '../../../handoff/write-handoffs';
import { listedReport, nightlyReport } from '../../exports/nightly-report';

const combinations = HANDOFF_TARGETS.flatMap((target) => JOB_SHAPES.map((shape) => ({ target, shape })));

function filesOf(target: (typeof HANDOFF_TARGETS)[number], plan: HandoffPlan) {
  const made = handoffTo(target, plan);
  if ('none' in made) throw new Error(made.none);
  return made.files;
}

/** A figure as it stands in the code of either language. */
function figureIn(text: string, name: string): unknown {
  const [, value = ''] = new RegExp(`^(?:export const )?${name}(?:: [^=]+)? = (.+?);?$`, 'm').exec(text) ?? [];
  return JSON.parse(value.replace('None', 'null').replace(/^\((.*)\)$/, '[$1]'));
}

describe('a hand-off', () => {
  it.each(combinations)('of files of $shape to $target is code, or says why it is none', ({ target, shape }) => {
    const made = handoffTo(target, anyHandoffPlan(shape));
    if ('none' in made) {
      expect(made.none).toContain(shape);
      return;
    }
    expect(made.says[0]).toContain(TARGETS[target].read);
    // The figures, and what sends; LiteLLM has a configuration too.
    expect(made.files.length).toBe(target === 'litellm' ? 3 : 2);
    expect(new Set(made.files.map(({ name }) => name)).size).toBe(made.files.length);
    for (const sentence of made.says.flatMap((text) => text.split(/(?<=[.;]) /)))
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25);
    expect(handoffTo(target, anyHandoffPlan(shape))).toEqual(made);
  });

  it('is there for OpenAI with each runner, and for Anthropic with all but LiteLLM', () => {
    const has = (shape: HandoffPlan['shape']) =>
      HANDOFF_TARGETS.filter((target) => 'files' in handoffTo(target, anyHandoffPlan(shape)));
    expect(has('openai')).toEqual([...HANDOFF_TARGETS]);
    expect(has('anthropic')).toEqual(HANDOFF_TARGETS.filter((target) => target !== 'litellm'));
    expect(has('bedrock')).toEqual([]);
  });

  it.each(HANDOFF_TARGETS)('to %s carries each figure of the plan', (target) => {
    const plan = anyHandoffPlan('openai', { model: 'gpt-4o-mini', batch: 'a'.repeat(32) });
    const text = filesOf(target, plan).find(({ name }) => /whowaits[_-]plan/.test(name))?.text ?? '';
    const figures = {
      ...{ NAME: plan.name, BATCH: plan.batch, PROVIDER: 'openai', MODEL: 'gpt-4o-mini' },
      ...{ ENDPOINT: '/v1/chat/completions', ID_FIELD: 'custom_id', FILES_A_RUN: 3, RECORDS_A_FILE: 4000 },
      ...{ CAP_USD: 20, USD_A_RUN_LOW: 10, USD_A_RUN_HIGH: 18.5 },
      ...{ SEND_EVERY_HOURS: 12, SEND_WITHIN_HOURS: 12.4, DEADLINE_HOURS: 24, EXPIRY_HOURS: 24 },
      ...{ MEDIAN_HOURS: 1, P95_HOURS: 11.6, MAX_ATTEMPTS: 3, RETRY_AFTER_MINUTES: [5, 30], RESULT_DAYS: 30 },
    };
    for (const [name, value] of Object.entries(figures)) expect([name, figureIn(text, name)]).toEqual([name, value]);
  });

  it('has empty figures where the plan leaves them open', () => {
    const open = anyHandoffPlan('openai', { capUsd: null, usdPerRun: null, submit: null, resultDays: null });
    for (const target of ['litellm', 'ai-sdk'] as const) {
      const text = filesOf(target, open).find(({ name }) => /whowaits[_-]plan/.test(name))?.text ?? '';
      for (const name of ['CAP_USD', 'USD_A_RUN_HIGH', 'SEND_EVERY_HOURS', 'RESULT_DAYS', 'BATCH'])
        expect(figureIn(text, name)).toBeNull();
    }
    const textOf = (target: 'airflow' | 'trigger.dev') => filesOf(target, open)[1]?.text ?? '';
    expect(textOf('airflow')).toContain('schedule=None,');
    expect(textOf('trigger.dev')).not.toContain('cron:');
  });

  it('is TypeScript whatever the names are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const plan = anyHandoffPlan('openai', { name: `${name}*/ \${x} \\ '"\``, model: name });
        for (const target of ['ai-sdk', 'trigger.dev'] as const)
          for (const { text } of filesOf(target, plan)) transformSync(text, { loader: 'ts' });
      }),
      { numRuns: 20 },
    );
  });

  it('says where the plan is too late already', () => {
    const saysOf = (latestHours: number) => {
      const made = handoffTo(
        'litellm',
        anyHandoffPlan('openai', { submit: { everyHours: 1, latestHours, deadlineHours: 8 } }),
      );
      return 'none' in made ? [] : made.says;
    };
    expect(saysOf(-3).join()).toContain('too short for batch');
    expect(saysOf(3).join()).not.toContain('too short for batch');
  });

  it('sends as often as the plan says', () => {
    const every = (everyHours: number) =>
      anyHandoffPlan('openai', { submit: { everyHours, latestHours: everyHours, deadlineHours: 24 } });
    expect(filesOf('airflow', every(6))[1]?.text).toContain('schedule=timedelta(hours=6),');
    expect(filesOf('trigger.dev', every(6))[1]?.text).toContain('cron: "0 */6 * * *",');
    expect([168, 24, 12, 1].map(cronOf)).toEqual(['0 0 * * 0', '0 0 * * *', '0 */12 * * *', '0 * * * *']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 168 }), (hours) => {
        const [, step] = /\*\/(\d+)/.exec(cronOf(hours)) ?? [];
        const runsEvery =
          step !== undefined ? Number(step) : ({ '0 * * * *': 1, '0 0 * * *': 24 }[cronOf(hours)] ?? 168);
        expect(runsEvery).toBeLessThanOrEqual(hours);
        if (runsEvery < 24) expect(24 % runsEvery).toBe(0);
      }),
    );
  });

  it('configures the deployment that LiteLLM has for the files', () => {
    const configOf = (plan: HandoffPlan) => parse(filesOf('litellm', plan)[0]?.text ?? '');
    expect(configOf(anyHandoffPlan('openai', { model: 'gpt-4o-mini' }))).toEqual({
      model_list: [
        {
          model_name: 'gpt-4o-mini',
          litellm_params: { model: 'openai/gpt-4o-mini', api_key: 'os.environ/OPENAI_API_KEY' },
          model_info: { mode: 'batch' },
        },
      ],
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (model) => {
        const config = configOf(anyHandoffPlan('azure', { model, name: model }));
        expect(config.model_list[0].model_name).toBe(model);
        expect(config.model_list[0].litellm_params.model).toBe(`azure/${model}`);
      }),
    );
  });
});

describe('what a plan hands on', () => {
  it('is what the plan says of the workload', async () => {
    const report = await nightlyReport();
    const { entries } = planOf(report, { ...DEFAULT_OPTIONS, capUsd: 7 }, null, []);
    const sent = entries.filter(({ files }) => files !== null);
    expect(sent.length).toBeGreaterThan(0);
    for (const entry of sent) {
      const planned = plannedHandoff(report, { ...DEFAULT_OPTIONS, capUsd: 7 }, entry.id);
      expect(planned).toMatchObject({
        ...{ name: entry.name, model: entry.model, capUsd: 7, batch: null },
        ...{ filesPerRun: entry.files?.perRun, recordsPerFile: entry.files?.records },
        submit: {
          everyHours: entry.submit?.everyHours,
          latestHours: entry.submit?.latestHours,
          deadlineHours: entry.submit?.deadlineHours,
        },
        usdPerRun: { low: entry.estimate?.chargedPerRun.low, high: entry.estimate?.chargedPerRun.high },
      });
    }
  });

  it('is nothing for work that is not sent as files', async () => {
    const report = await listedReport();
    const others = report.workloads.filter(
      ({ latencyClass }) => latencyClass === 'near-real-time' || latencyClass === 'real-time',
    );
    for (const { id } of others)
      expect(plannedHandoff(report, DEFAULT_OPTIONS, id)).toMatchObject({
        none: expect.stringContaining('not sent as files'),
      });
    expect(plannedHandoff(report, DEFAULT_OPTIONS, 'nobody')).toHaveProperty('none');
  });
});

describe('what a build hands on', () => {
  const file = (number: number, run: number, requests: number, usd: { low: number; high: number } | null) => ({
    ...{ file: `requests/000${number}.jsonl`, run, requests, bytes: 10, sha256: 'a'.repeat(64), usd },
    inputTokens: { low: 1, high: 2, counted: 'tokenizer' },
  });
  const all = (files: ReturnType<typeof file>[]) => files.reduce((sum, { requests }) => sum + requests, 0);
  const manifest = (requests: ReturnType<typeof file>[]): Manifest =>
    manifestSchema.parse({
      ...{ manifestVersion: 1, batch: 'b'.repeat(32), shape: 'openai', provider: 'openai', model: 'gpt-4o-mini' },
      ...{ endpoint: '/v1/chat/completions', promptVersion: null, schemaVersion: null, schema: null, workload: null },
      ...{ inputs: [], limits: [], usd: null, capUsd: 3, requests },
      counts: { read: all(requests), requests: all(requests), repeated: 0, doneBefore: 0, setAside: 0 },
    });

  it('is its own files, cap and costs, with the times of its workload', () => {
    const built = manifest([
      file(1, 1, 400, { low: 1, high: 2 }),
      file(2, 1, 300, { low: 0.1, high: 0.2 }),
      file(3, 2, 500, { low: 0.7, high: 0.9 }),
    ]);
    const planned = anyHandoffPlan('openai', { medianHours: 2 });
    expect(handoffOfManifest('folder', built, planned)).toMatchObject({
      ...{ name: planned.name, batch: 'b'.repeat(32), filesPerRun: 2, recordsPerFile: 500, capUsd: 3, medianHours: 2 },
      ...{ usdPerRun: { low: 0.7, high: 2.2 }, submit: planned.submit },
    });
    const alone = handoffOfManifest('folder', built, null);
    expect(alone).toMatchObject({ name: 'folder', submit: null, maxAttempts: expect.any(Number) });
    // A workload of another provider says nothing of how long these jobs take.
    const other = handoffOfManifest('folder', built, anyHandoffPlan('anthropic', { medianHours: 99 }));
    expect(other.medianHours).toBe(alone.medianHours);
  });

  it('has no cost where a file has none', () => {
    expect(handoffOfManifest('folder', manifest([file(1, 1, 5, null)]), null).usdPerRun).toBeNull();
  });
});
