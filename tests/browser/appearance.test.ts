import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../lib/reports/report';
import { appInBrowser } from './app-in-browser';
import { expectSoundScreen } from './screen-looks';
import { dropFile, openFirstWorkload } from './visit';

function idOf(workloads: Report['workloads'], latencyClass: string): string {
  const found = workloads.find((workload) => workload.latencyClass === latencyClass);
  return found?.id ?? expect.fail(`The sample has no ${latencyClass} workload.`);
}

/** Opens everything on a page that is folded away. */
async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
}

describe('each screen, light and dark, wide and narrow', () => {
  const app = appInBrowser();
  let done: string;
  let failed: string;
  let undecided: string;
  let scheduled: string;

  beforeAll(async () => {
    const { page, leave } = await app.visit();
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await page.getByRole('region', { name: 'What batch would save' }).waitFor({ timeout: 90_000 });
    done = page.url();
    const { workloads } = reportSchema.parse(
      await (await page.request.get(`${done.replace('/audits', '/api/audits')}/report`)).json(),
    );
    undecided = idOf(workloads, 'undecided');
    scheduled = idOf(workloads, 'scheduled');
    const decisions = `${done.replace('/audits', '/api/audits')}/workloads/${scheduled}/decisions`;
    for (const latencyClass of ['near-real-time', 'scheduled']) {
      const change = { kind: 'override', latencyClass, deadlineHours: null };
      await page.request.post(decisions, {
        headers: { Origin: app.url },
        data: { change, by: 'Ana', reason: 'Ops said so' },
      });
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
    ['audit', () => done, async () => {}],
    ['audit-evidence', () => done, (page) => openFirstWorkload(page)],
    ['audit-key', () => `${done}/key?columns=application,key_name`, async () => {}],
    ['workload-gone', () => `${done}/workloads/0123456789abcdef`, async () => {}],
    ['workload-undecided', () => `${done}/workloads/${undecided}`, async () => {}],
    ['workload-scheduled', () => `${done}/workloads/${scheduled}?tz=Europe/Berlin`, unfold],
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
    expectSoundScreen(app.browser, { name, url: url(), prepare }),
  );
});
