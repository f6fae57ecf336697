import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { formatUsd } from '../../lib/wording/usd';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { expectSoundScreen } from './harness/screen-looks';

const app = sharedApp();
auditedSample();

it('a link shows the finding without names to somebody outside, until it is revoked', async () => {
  const { page, leave } = await app.visit(app.sample);
  await page.getByRole('link', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(new RegExp(`^${app.url}/share/[\\w-]{22}$`));

  await page.request.head(link);
  await page.reload();
  await page.getByText('Not opened yet').waitFor();

  const report = reportSchema.parse(
    await (await page.request.get(`${app.sample.replace('/audits', '/api/audits')}/report`)).json(),
  );
  const outside = await app.visit(link);
  const headers = (await outside.page.request.get(link)).headers();
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-robots-tag']).toContain('noindex');
  const text = await outside.page.innerText('body');
  for (const usd of [report.totals.monthlyCurrent, report.totals.net.median]) expect(text).toContain(formatUsd(usd));
  const html = await outside.page.content();
  for (const { name, application } of report.workloads) {
    for (const hidden of [name, application ?? name]) expect(html).not.toContain(hidden);
  }
  expect(await outside.page.getByRole('navigation').count()).toBe(0);
  expect(await outside.page.getByRole('main').getByRole('link').count()).toBe(0);
  // On a phone each workload shows what it costs and what it saves, without a swipe.
  await outside.page.setViewportSize({ width: 390, height: 844 });
  const moves = outside.page
    .getByRole('region', { name: 'Workloads, table' })
    .locator('td.money', { hasText: 'saves $' });
  expect(await moves.count()).toBe(report.workloads.filter(({ saving }) => saving !== null).length);
  const box = await moves.first().boundingBox();
  expect((box?.x ?? 390) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await expectSoundScreen({ name: 'shared', url: link });
  await expectSoundScreen({ name: 'share', url: page.url() });
  await expectSoundScreen({ name: 'api-docs', url: `${app.url}/api-docs`, prepare: (docs) => unfoldFew(docs) });

  await page.reload();
  await expect.poll(() => page.getByText(/Opened \d+ times/).count()).toBe(1);
  await page.getByRole('button', { name: /^Revoke the link/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByText('No link works now.').waitFor();
  const refusals = [];
  for (const address of [link, `${app.url}/share/AAAAAAAAAAAAAAAAAAAAAA`, `${app.url}/share/x`]) {
    const status = (await page.request.get(address)).status();
    await outside.page.goto(address);
    refusals.push({ status, text: await outside.page.innerText('main') });
  }
  const [revoked, ...wrong] = refusals;
  expect(revoked).toMatchObject({ status: 404, text: expect.stringContaining('This link does not work') });
  expect(wrong).toEqual([revoked, revoked]);
  await outside.leave();
  await leave();
});

/**
 * An operation and a schema, as they look when they are open. What stays folded nobody sees. It is taken away, as axe would walk through it
 * for ten seconds.
 */
async function unfoldFew(page: Page): Promise<void> {
  await page.locator('summary', { hasText: /POST.*\/workloads\/\{workloadId\}\/decisions/ }).click();
  await page.locator('#schema-AuditSummary summary').click();
  await page.locator('details:not([open]) > :not(summary)').evaluateAll((folded) => {
    for (const one of folded) one.remove();
  });
}
