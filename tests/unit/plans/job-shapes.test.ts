import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../../lib/batches/build/template';
import { JOB_LIMITS, jobLimits } from '../../../lib/plans/job-limits';
import { JOB_SHAPES, shapeOfProvider } from '../../../lib/plans/job-shape';
import { jobShape } from '../../../lib/plans/job-shapes';

const body = { model: 'm', messages: [{ role: 'user', content: 'x' }] };
const lineOf = (shape: (typeof JOB_SHAPES)[number], own: object = body) =>
  jobShape(shape).lineOf({ customId: 'r-1', body: { ...own }, model: 'm', endpoint: '/v1/chat/completions' });

describe('job shapes', () => {
  it.each(JOB_SHAPES)('%s has its id where it says', (shape) => {
    expect(fieldAt({ ...lineOf(shape) }, jobShape(shape).idField)).toBe('r-1');
  });

  it.each(JOB_SHAPES)('%s names the model in the body, or leaves it to the job', (shape) => {
    expect(JSON.stringify(lineOf(shape)).includes('"model":"m"')).toBe(jobShape(shape).modelInBody);
  });

  it('have the lines of the vendors', () => {
    expect(lineOf('openai')).toEqual({ custom_id: 'r-1', method: 'POST', url: '/v1/chat/completions', body });
    expect(lineOf('anthropic')).toEqual({ custom_id: 'r-1', params: body });
    expect(lineOf('gemini', { contents: [] })).toEqual({ key: 'r-1', request: { contents: [] } });
    expect(lineOf('bedrock')).toEqual({ recordId: 'r-1', modelInput: { messages: body.messages } });
    expect(lineOf('together')).toEqual({ custom_id: 'r-1', body });
    expect(lineOf('vertex', { contents: [], labels: { team: 'a' } })).toEqual({
      request: { contents: [], labels: { team: 'a', custom_id: 'r-1' } },
    });
  });

  it('are found by any name of a provider', () => {
    expect(shapeOfProvider('Azure OpenAI')).toBe('azure');
    expect(shapeOfProvider('vertex_ai')).toBe('vertex');
    expect(shapeOfProvider('deepseek')).toBeNull();
  });

  it.each(JOB_SHAPES)('%s has a source for each limit that is known', (shape) => {
    const limits = jobLimits(shape, null);
    for (const name of JOB_LIMITS) {
      const { value, source, grade } = limits[name];
      if (value !== null) expect([source, grade]).not.toContain(null);
    }
  });

  it('have the limits that the vendors state', () => {
    expect(jobLimits('openai', 'gpt-4o-mini')).toMatchObject({
      requests: { value: 50_000 },
      bytes: { value: 200_000_000 },
      batchesPerHour: { value: 2_000 },
      enqueuedTokens: { value: null },
    });
    expect(jobLimits('anthropic', null)).toMatchObject({ requests: { value: 100_000 }, bytes: { value: 256_000_000 } });
    expect(jobLimits('bedrock', null)).toMatchObject({ minRequests: { value: 100 }, bytes: { value: 1_000_000_000 } });
  });

  it.each(JOB_SHAPES)('%s refuses a body that asks nothing', (shape) => {
    const codes = jobShape(shape)
      .rejects.filter(({ rejects }) => rejects({}))
      .map(({ code }) => code);
    expect(codes).toEqual(['no-input']);
    expect(jobShape(shape).rejects.some(({ rejects }) => rejects({ model: 'm', messages: [], max_tokens: 5 }))).toBe(
      shape !== 'bedrock',
    );
  });

  it.each([
    ['openai', { stream: true }, 'streaming'],
    ['anthropic', { speed: 'fast' }, 'fast-mode'],
    ['anthropic', { max_tokens: 0 }, 'no-output-tokens'],
    ['bedrock', { tools: [{}] }, 'tools'],
    ['bedrock', { toolConfig: { tools: [] } }, 'tools'],
    ['vertex', { cachedContent: 'c' }, 'explicit-cache'],
    ['xai', { service_tier: 'priority' }, 'priority'],
  ] as const)('%s refuses %j', (shape, refused, code) => {
    const codes = (own: object) =>
      jobShape(shape)
        .rejects.filter(({ rejects }) => rejects({ ...own }))
        .map((one) => one.code);
    const whole = { ...body, contents: [{ parts: [{ text: 'x' }] }] };
    expect(codes({ ...whole, ...refused })).toEqual([code]);
    expect(codes({ ...whole, stream: false, max_tokens: 5, tools: [] })).toEqual([]);
  });
});
