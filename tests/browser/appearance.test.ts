import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../lib/reports/report';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { sampleOf } from './harness/sample-lines';
import { expectSoundScreen } from './harness/screen-looks';
import { dropFile, openFirstWorkload } from './harness/visit';

function idOf(workloads: Report['workloads'], latencyClass: string): string {
  const found = workloads.find((workload) => workload.latencyClass === latencyClass);
  return found?.id ?? expect.fail(`The sample has no ${latencyClass} workload.`);
}

/** Opens everything on a page that is folded away. */
async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

describe('each screen, light and dark, wide and narrow', () => {
  const app = sharedApp();
  auditedSample();
  const done = app.sample;
  let failed: string;
  let undecided: string;
  let decided: string;

  beforeAll(async () => {
    const { page, leave } = await app.visit();
    const workloads = async (audit: string) => {
      const response = await page.request.get(`${audit.replace('/audits', '/api/audits')}/report`);
      return reportSchema.parse(await response.json()).workloads;
    };
    undecided = `${done}/workloads/${idOf(await workloads(done), 'undecided')}`;

    // Under another name, since decisions follow a workload into every audit.
    const log = sampleOf({ 'metrics-summary': 'metrics-of-ours' });
    await page.locator('#log-file').setInputFiles({ name: 'metrics.csv', mimeType: 'text/csv', buffer: log });
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    decided = `${page.url()}/workloads/${idOf(await workloads(page.url()), 'scheduled')}`;
    const decisions = `${decided.replace('/audits', '/api/audits')}/decisions`;
    for (const latencyClass of ['near-real-time', 'scheduled']) {
      const change = { kind: 'override', latencyClass, deadlineHours: null };
      const answer = await page.request.post(decisions, {
        headers: { Origin: app.url },
        data: { change, by: 'Ana', reason: 'Ops said so' },
      });
      expect(answer.status()).toBe(201);
    }
    await page.goto(app.url);
    await dropFile(
      page,
      '[data-testid="drop-zone"]',
      'header.csv',
      Buffer.from('timestamp,model,input_tokens,output_tokens\n'),
    );
    await page.getByText('header.csv has a header but no rows').waitFor();
    failed = page.url();
    await leave();
  });

  const screens: [name: string, url: () => string, prepare: (page: Page) => Promise<unknown>][] = [
    ['home', () => app.url, async () => {}],
    ['help', () => `${app.url}/help`, async () => {}],
    ['glossary', () => `${app.url}/glossary`, async () => {}],
    ['audit', () => done, async () => {}],
    ['audit-workloads', () => `${done}/workloads?group=provider`, async () => {}],
    ['audit-evidence', () => `${done}/workloads`, (page) => openFirstWorkload(page)],
    ['audit-providers', () => `${done}/providers`, async () => {}],
    ['audit-prices', () => `${done}/prices`, async () => {}],
    ['audit-key', () => `${done}/key?columns=application,key_name`, async () => {}],
    ['workload-gone', () => `${done}/workloads/0123456789abcdef`, async () => {}],
    ['workload-undecided', () => undecided, async () => {}],
    ['workload-scheduled', () => `${decided}?tz=Europe/Berlin`, unfold],
    [
      'audit-delete-dialog',
      () => done,
      async (page) => {
        await page.getByRole('button', { name: 'Delete', exact: true }).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
    ['failed', () => failed, async () => {}],
    ['workflows', () => `${app.url}/workflows/new`, async () => {}],
    ['not-found', () => `${app.url}/no-such-page`, async () => {}],
  ];

  it.each(screens)('%s has no accessibility violation and fits', (name, url, prepare) =>
    expectSoundScreen({ name, url: url(), prepare }),
  );
});
