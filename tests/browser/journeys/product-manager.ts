import { expect } from 'vitest';
import { expectReflow } from '../harness/reflow';
import { centsIn, goTo, type Journey, openTab } from './journey';

/** Asks what if, three interactions a question, compares and names the answers, finds them again, and sees what changed since. */
export async function asProductManager(journey: Journey): Promise<void> {
  const { page, hand, audit, company } = journey;
  await page.goto(audit);
  await openTab(journey, 'Scenarios');
  const figure = async (row: RegExp, at = -1) => {
    await page.getByRole('status').filter({ hasText: 'Up to date.' }).waitFor({ state: 'attached', timeout: 150_000 });
    const cells = page.getByRole('table', { name: /What each scenario comes to/ }).getByRole('row', { name: row });
    return centsIn((await cells.getByRole('cell').nth(at).innerText()).split('\n')[0] ?? '');
  };
  const [before, saving] = [await figure(/^Spend before/), await figure(/^Saving/)];

  // Move the briefings? Find it, where there are many, choose it, let it stay.
  if (company !== '')
    await hand.type(page.getByRole('searchbox', { name: 'Find a workload' }).first(), `${company}briefings`);
  await hand.choose(page.getByRole('combobox', { name: 'One workload' }), `${company}brief`);
  await hand.choose(page.getByRole('combobox', { name: 'Moves', exact: true }), 'Stays');
  await expect.poll(() => figure(/^Saving/)).toBeLessThan(saving);
  const without = await figure(/^Saving/);

  // The volume doubles? And a tenth is reviewed?
  await hand.type(page.getByRole('spinbutton', { name: 'Requests, times those of today' }).first(), '2');
  // Each workload's is rounded to a cent.
  await expect
    .poll(async () => Math.abs((await figure(/^Spend before/)) - 2 * before))
    .toBeLessThanOrEqual(journey.workloads);
  const doubled = await figure(/^Saving/);
  expect(doubled).toBeGreaterThan(without);
  await hand.type(page.getByRole('spinbutton', { name: 'Records to review (%)' }), '10');
  await expect.poll(() => figure(/^Saving/)).toBeLessThan(doubled);

  // Up to four beside each other, the last of them with a name.
  await hand.type(page.getByRole('textbox', { name: 'Name', exact: true }), 'A busy year');
  for (const template of ['Move what is scheduled', 'Volume doubles']) {
    await hand.press(page.getByRole('button', { name: 'Add a scenario' }), 'Enter', 'Shift+Tab');
    await hand.press(page.getByRole('button', { name: new RegExp(`^${template}`) }));
    await page.getByRole('radio', { name: new RegExp(`^${template}`) }).waitFor();
    await figure(/^Saving/);
  }
  expect(await page.getByRole('button', { name: 'Four scenarios are shown' }).isDisabled()).toBe(true);
  const answers = await Promise.all([1, 2, 3, 4].map((column) => figure(/^Saving/, column - 1)));
  const address = page.url();
  await page.reload();
  expect(await Promise.all([1, 2, 3, 4].map((column) => figure(/^Saving/, column - 1)))).toEqual(answers);
  expect(page.url()).toBe(address);
  await expectReflow(page);

  // What changed between two audits?
  await goTo(journey, 'What changed');
  await page.getByRole('heading', { level: 1, name: 'What changed' }).waitFor();
  await page
    .getByText(/^The spend after moves (rises|falls) by /)
    .first()
    .waitFor({ timeout: 150_000 });
  await expectReflow(page);
}
