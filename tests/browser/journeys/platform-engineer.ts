import { expect } from 'vitest';
import { expectReflow } from '../harness/reflow';
import { expectSaid, exported, type Journey, listOf, openTab, select } from './journey';

/** Sees the finding, filters, groups and opens workloads, leaves with a text for a pull request, answers for one and takes it back. */
export async function asPlatformEngineer(journey: Journey): Promise<void> {
  const { page, hand, audit, company } = journey;
  await page.goto(audit);
  const finding = page.getByRole('region', { name: 'What moving would save' });
  expect(await finding.innerText()).toMatch(/Moving would save\s[^$]*\$[\d,]+\.\d\d per month/);

  await openTab(journey, 'Workloads');
  const whole = await listOf(journey);
  // Money is in each line, without scrolling to the side.
  const saves = await whole.getByRole('columnheader', { name: /^Saves/ }).boundingBox();
  const box = await whole.boundingBox();
  expect((saves?.x ?? 0) + (saves?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
  await hand.press(page.locator('summary', { hasText: /^Verdict/ }));
  await hand.press(page.getByRole('checkbox', { name: /^Needs an answer/ }), 'Space');
  await expectReflow(page);
  await page.waitForURL(/verdict=needs-answer/);
  await page.keyboard.press('Escape');
  await hand.choose(page.getByRole('combobox', { name: 'Group by' }), 'prov');
  await page.waitForURL(/group=provider/);
  const list = page.getByRole('region', { name: 'Workloads, table' });
  const group = list.getByRole('row', { name: /anthropic/ });
  expect(await group.innerText()).toMatch(/\$[\d,]+\.\d\d/);
  await hand.press(list.getByRole('button', { name: /account-review/ }));
  await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
  await page.keyboard.press('Enter');

  // Before the decision, which a second try of this test would find made.
  expect(String(await exported(journey, 'Markdown'))).toMatch(/^## Moving \d+ of [\d,]+ workloads would save/);

  await page.goto(`${audit}/workloads`);
  await listOf(journey);
  const selected = await select(journey, `${company}account-review`);
  await hand.type(selected.getByLabel('Your name, for the history'), 'Ana');
  await hand.press(selected.getByRole('button', { name: 'The next day or later' }));
  await expectSaid(journey, /^Saved for 1 workload\. Now: 1 scheduled\.$/);
  if (!journey.spares) {
    await hand.press(page.getByRole('button', { name: 'Undo' }));
    await expectSaid(journey, /^Undone for 1 workload\.$/);
  }
}
