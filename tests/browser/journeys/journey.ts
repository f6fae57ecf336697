import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Keyboard } from '../harness/keyboard';
import { expectReflow } from '../harness/reflow';

/** A person's way through an audit, without a mouse. */
export type Journey = {
  page: Page;
  hand: Keyboard;
  /** The address of the audit. */
  audit: string;
  workloads: number;
  /** What the names of the workloads begin with that other audits have none of; empty for the sample. */
  company: string;
  /** Whether it is so large that each undo and each file takes the machine long: then one of a kind stands for all. */
  spares: boolean;
  /** Opens an address as somebody else. */
  outside: (address: string) => Promise<Page>;
};

/** Follows a tab of the audit, and expects of its page that it fits. */
export async function openTab({ page, hand }: Journey, name: string): Promise<void> {
  const tab = page.getByRole('navigation', { name: 'Pages of this audit' }).getByRole('link', { name, exact: true });
  await hand.press(tab);
  await tab.and(page.locator('[aria-current="page"]')).waitFor();
  await expectReflow(page);
}

/** Finds an entry of Ctrl-K by its words, and chooses it. */
export async function goTo({ page }: Journey, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Go to a page, an audit or a workload' });
  await field.waitFor();
  await page.keyboard.type(words);
  await page
    .getByRole('option', { selected: true })
    .filter({ hasText: new RegExp(words, 'i') })
    .waitFor();
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Saves a file by Ctrl-K. */
export async function exported(journey: Journey, format: string): Promise<Buffer> {
  const [download] = await Promise.all([
    journey.page.waitForEvent('download', { timeout: 150_000 }),
    goTo(journey, `Export as ${format}`),
  ]);
  return bytesOf(download);
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The list of workloads, once it shows what the address asks for. */
export async function listOf({ page, workloads }: Journey, shown?: number): Promise<Locator> {
  const all = `${workloads.toLocaleString('en-US')} workloads`;
  const says = shown === undefined ? `${all},` : `${shown} of ${all},`;
  await page.getByRole('status').filter({ hasText: says }).waitFor();
  return page.getByRole('region', { name: 'Workloads, table' });
}

/** Finds one workload in the list by its name, ticks its box and goes on to what can be done with it. */
export async function select(journey: Journey, name: string): Promise<Locator> {
  const { page, hand } = journey;
  await hand.type(page.getByRole('searchbox', { name: /^Search workloads/ }), name);
  const list = await listOf(journey, 1);
  await hand.press(list.getByRole('checkbox', { name: new RegExp(`^Select .*${name}`) }), 'Space');
  const selected = page.getByRole('region', { name: 'Selected workloads' });
  await selected.waitFor();
  await page.keyboard.press('Escape');
  return selected;
}

/** Expects that what was done is said, and that the keyboard goes on from there. */
export async function expectSaid({ page }: Journey, says: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: says }).waitFor({ timeout: 150_000 });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(says);
}

/** A figure of the page in cents. */
export function centsIn(text: string): number {
  const [, minus = '', whole = '', cents = ''] =
    /(−?)\$([\d,]+)\.(\d\d)/.exec(text) ?? expect.fail(`no USD in ${text}`);
  return Number(`${minus && '-'}${whole.replaceAll(',', '')}${cents}`);
}
