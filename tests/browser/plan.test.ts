import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { handoffSchema } from '../../lib/plans/handoff/handoff-schema';
import { planSchema } from '../../lib/plans/plan/plan-schema';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { expectSoundScreen } from './harness/screen-looks';

describe('the plan of the sample', () => {
  const app = sharedApp();
  auditedSample();

  it('is reached from the first finding, and shows files, times, costs and a replay', async () => {
    const { page, leave } = await app.visit(app.sample);
    await page.getByRole('link', { name: 'Plan the move' }).click();
    await page.waitForURL('**/plan?workload=*');
    const answer = await page.request.get(`${app.sample.replace('/audits/', '/api/audits/')}/plan`);
    const { entries, defended } = planSchema.parse(await answer.json());
    const usd = (sum: number) => sum.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
    const table = page.getByRole('region', { name: 'Workloads to move, table' });
    expect(await table.getByRole('row').count()).toBe(entries.length + 2);
    expect(await table.getByRole('row').last().innerText()).toContain(usd(defended.median));
    const first = entries[0] ?? expect.fail('The sample has a move.');
    await page.getByRole('heading', { name: first.name, exact: true }).waitFor();
    const replay = page.getByRole('region', { name: 'Replay of the log' });
    await replay.locator('summary').click();
    await replay.getByRole('row', { name: /^Records in time/ }).waitFor();
    expect(await replay.innerText()).toContain('On the worst day');

    // Another workload, and then another plan: both are in the address.
    const second = entries[1] ?? expect.fail('The sample has two moves.');
    await table.getByRole('link', { name: second.name }).click();
    await page.getByRole('heading', { name: second.name, exact: true }).waitFor();
    await page.getByText('What the plan rests on').click();
    await page.getByLabel('Deadline of all (hours)').fill('8');
    await page.getByRole('button', { name: 'Plan again' }).click();
    await page.waitForURL(/deadline=8/);
    await page.getByRole('heading', { name: second.name, exact: true }).waitFor();
    expect(await table.innerText()).toContain('too late');
    expect(await page.getByLabel('Deadline of all (hours)').inputValue()).toBe('8');
    await leave();
  });

  it('plans what is not recommended, and says what fits where batch does not', async () => {
    const { page, leave } = await app.visit(`${app.sample}/plan`);
    await page.getByText('What the plan rests on').click();
    await page
      .getByLabel('Add a workload that is not recommended')
      .selectOption({ label: 'mailroom · /v1/classify-inbound-email (gemini-4-hydrogen)' });
    await page.getByRole('button', { name: 'Plan again' }).click();
    const added = page
      .getByRole('region', { name: 'Workloads to move, table' })
      .getByRole('row', { name: /^mailroom/ });
    await added.waitFor();
    expect(await added.innerText()).toContain('Queue with a webhook');
    await page.getByText('Never by batch').click();
    const never = page.getByRole('region', { name: 'Never by batch, table' });
    expect(await never.innerText()).toContain('coding-agent');
    await leave();
  });

  it('is handed to another runner, as files to copy and to save', async () => {
    const { page, leave } = await app.visit(`${app.sample}/plan`);
    const answer = await page.request.get(`${app.sample.replace('/audits/', '/api/audits/')}/plan`);
    const { entries } = planSchema.parse(await answer.json());
    const sent = entries.find(({ files, provider }) => files !== null && provider === 'openai');
    const { id, files, model } = sent ?? expect.fail('The sample moves work of OpenAI by files.');
    await page.goto(`${app.sample}/plan?workload=${encodeURIComponent(id)}`);
    const runners = page.getByRole('navigation', { name: 'Runners' });
    await page.getByText('Hand it to another runner').click();
    await runners.getByRole('link', { name: 'LiteLLM proxy' }).click();
    await page.waitForURL(/to=litellm/);
    const config = page.getByRole('region', { name: 'litellm-config.yaml', exact: true });
    await config.getByText('Show the file').click();
    expect(await config.locator('pre').innerText()).toContain(`model_name: "${model}"`);
    const figures = page.getByRole('region', { name: 'whowaits_plan.py', exact: true });
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      figures.getByRole('button', { name: 'Save whowaits_plan.py' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('whowaits_plan.py');
    const text = await textOf(await saved.createReadStream());
    expect(text).toContain(`RECORDS_A_FILE = ${files?.records}\n`);
    expect(await figures.getByRole('status').innerText()).toBe('Saved.');

    // The API gives the same bytes, and says why where there is none.
    const handoff = (to: string) =>
      page.request.get(
        `${app.sample.replace('/audits/', '/api/audits/')}/plan/handoff?workload=${encodeURIComponent(id)}&to=${to}`,
      );
    const { files: given } = handoffSchema.parse(await (await handoff('litellm')).json());
    expect(given.find(({ name }) => name === 'whowaits_plan.py')?.text).toBe(text);
    expect((await handoff('luigi')).status()).toBe(400);
    const queued = entries.find((entry) => entry.files === null);
    if (queued !== undefined) {
      await page.goto(`${app.sample}/plan?workload=${encodeURIComponent(queued.id)}&to=airflow`);
      await page.getByText('It is not sent as files').waitFor();
    }
    await leave();
  });

  it.each([
    ['plan', ''],
    ['plan-handoff', '?to=airflow'],
    ['plan-set', '?share=0&deadline=8&every=2&cap=10'],
  ])('%s has no accessibility violation and fits', (name, query) =>
    expectSoundScreen({
      name,
      url: `${app.sample}/plan${query}`,
      prepare: async (page) => {
        const replay = page.getByRole('region', { name: 'Replay of the log' });
        await replay.locator('summary').waitFor();
        // One that is opened fits no more, so the first is always the next.
        const fold = page.locator('main details:not([open]) > summary').first();
        while (await fold.count()) await fold.click();
        await replay.getByRole('row', { name: /^Records in time/ }).waitFor();
      },
    }),
  );
});
