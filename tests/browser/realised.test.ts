import { beforeAll, describe, expect, it, vi } from 'vitest';
import { monthAfter, monthBefore } from '../fixtures/two-months';
import { sharedApp } from './harness/app-in-browser';
import { expectSoundScreen } from './harness/screen-looks';

describe('realised savings', () => {
  const app = sharedApp();
  let before: string;
  let after: string;

  async function audited(name: string, log: string): Promise<string> {
    const answer = await fetch(`${app.url}/api/audits?name=${name}`, {
      method: 'POST',
      headers: { Origin: app.url },
      body: log,
    });
    const { id } = (await answer.json()) as { id: string };
    const check = async () =>
      expect(await (await fetch(`${app.url}/api/audits/${id}`)).json()).toMatchObject({ status: 'done' });
    await vi.waitFor(check, { timeout: 240_000, interval: 300 });
    return id;
  }

  beforeAll(async () => {
    const made = Date.now();
    before = await audited(`september-${made}.csv`, monthBefore());
    after = await audited(`october-${made}.csv`, monthAfter());
  });

  it('are found from what changed, and say of each move what became of it', async () => {
    const { page, leave } = await app.visit(`/audits/${after}/diff?with=${before}`);
    await page.getByRole('link', { name: 'See what the recommended moves have saved' }).click();
    await page.waitForURL(`**/audits/${after}/realised?with=${before}`);
    await page
      .getByText(/^Of \$[\d,.]+ a month that was forecast, \$[\d,.]+ was saved\.$/)
      .first()
      .waitFor();
    const rows = page.getByRole('region', { name: 'Each move, table' }).getByRole('row');
    const verdictOf = (work: string) => rows.filter({ hasText: work }).getByRole('cell').first().innerText();
    expect(await verdictOf('nightly-digest')).toBe('Worked');
    expect(await verdictOf('nightly-tags')).toBe('Under forecast');
    expect(await verdictOf('nightly-export')).toBe('Undone');
    expect(await page.getByRole('link', { name: 'AICost.ai' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'How batch work is run' }).isVisible()).toBe(true);
    await leave();
  });

  it('compare with the audit before, where no other is named', async () => {
    const { page, leave } = await app.visit(`/audits/${after}/realised`);
    // Tests of other files audit in the same app, newest first in its list: one of theirs may come between.
    const { audits } = (await (await fetch(`${app.url}/api/audits`)).json()) as {
      audits: { id: string; status: string }[];
    };
    const done = audits.filter(({ status }) => status === 'done').map(({ id }) => id);
    const expected = done[done.indexOf(after) + 1];
    await expect.poll(() => page.getByRole('combobox', { name: 'Before' }).inputValue()).toBe(expected);
    expect(done.indexOf(before)).toBeGreaterThan(done.indexOf(after));
    await leave();
  });

  it('say of work in batch how it is run', async () => {
    const { workloads } = (await (await fetch(`${app.url}/api/audits/${after}/report`)).json()) as {
      workloads: { id: string; name: string }[];
    };
    const id = workloads.find(({ name }) => name === 'nightly-digest (batch)')?.id ?? '';
    const { page, leave } = await app.visit(`/audits/${after}/workloads/${id}`);
    const habits = page.getByRole('region', { name: 'How it is run in batch, table' });
    expect(await habits.getByRole('row').filter({ hasText: 'Requests sent twice' }).innerText()).toContain('$0.00');
    await leave();
  });

  it('on a wide screen and a phone, in both themes', async () => {
    await expectSoundScreen({
      name: 'realised-savings',
      url: `${app.url}/audits/${after}/realised?with=${before}`,
      prepare: (page) => page.getByRole('heading', { name: 'Each move' }).waitFor(),
    });
  });
});
