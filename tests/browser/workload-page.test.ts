import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sumUsd } from '../../lib/cost/money';
import { isHeld, taggedAs } from '../../lib/reports/held';
import { type Report, reportSchema } from '../../lib/reports/report';
import { classInText, classLabel } from '../../lib/reports/words/verdict/verdict-words';
import { mixedLog } from '../fixtures/mixed-log';
import { mixedProxyLog } from '../fixtures/mixed-proxy-log';
import { oneRun } from '../fixtures/one-run';
import { ownApp } from './harness/app-in-browser';
import { sampleOf } from './harness/sample-lines';
import { dropFile, openTab, type Visit } from './harness/visit';

/** Requests that name no application, which are undecided, a workload whose name contradicts its requests, and others. */
const LOG = sampleOf({
  '': '',
  'account-review': 'account-review',
  'report-chatbot': 'report-chatbot',
  newsletter: 'newsletter',
});

/** The account reviews on a second route as well, which one question asks about, and the newsletter, which moves. */
function twoRoutes(): Buffer {
  const text = sampleOf({ 'account-review': 'account-review', 'crm-enrichment': 'crm-enrichment' }).toString('utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const heads = header.split(',');
  const [id, route] = [heads.indexOf('request_id'), heads.indexOf('route')];
  const again = lines
    .filter((line) => line.includes('account-review'))
    .map((line) => line.split(','))
    .map((cells) => cells.with(id, `${cells[id]}-again`).with(route, '/second'));
  return Buffer.from(`${[header, ...lines, ...again.map((cells) => cells.join(','))].join('\n')}\n`);
}

describe('a person has a word on a workload', () => {
  const app = ownApp();
  let home: Visit;
  let page: Page;
  let workload: Report['workloads'][number];

  beforeAll(async () => {
    home = await app.visit();
    page = home.page;
  });

  async function importLog(): Promise<Report> {
    await page.goto(app.url);
    await dropFile(page, '[data-testid="drop-zone"]', 'our-requests.csv', LOG);
    await page.waitForURL('**/audits/*');
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    return report();
  }

  async function report(): Promise<Report> {
    const [, , audit] = new URL(page.url()).pathname.split('/');
    return reportSchema.parse(await (await page.request.get(`${app.url}/api/audits/${audit}/report`)).json());
  }

  const verdict = () => page.getByRole('region', { name: 'Verdict' });
  const history = () => page.getByRole('list', { name: 'History, latest first' }).getByRole('listitem');
  const status = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

  it('finds an undecided workload at the top of the table, and its page behind the arrow', async () => {
    const { workloads } = await importLog();
    await openTab(page, 'Workloads');
    const asking = workloads.filter(({ question }) => question !== null).map(({ name }) => name);
    const arrows = page.getByRole('region', { name: 'Workloads, table' }).getByRole('link', { name: /^All about / });
    const doubted = workloads.filter((one) => isHeld(one) || one.challenges !== undefined);
    const first = (await arrows.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label'))))
      .slice(0, doubted.length)
      .map((label) => label?.replace('All about ', ''));
    expect(first.toSorted()).toEqual(doubted.map(({ name }) => name).toSorted());

    workload = workloads.find(({ name }) => name === asking[0]) ?? expect.fail('The log has a workload that asks.');
    await page.getByRole('link', { name: `All about ${workload.name}` }).click();
    await page.getByRole('heading', { level: 1, name: workload.name }).waitFor();
    expect(await verdict().innerText()).toContain(classLabel(workload.latencyClass, true));
    // The title follows the page when a link is followed inside the app.
    await expect.poll(() => page.title()).toContain(workload.name);
  });

  it('shows evidence that adds up to the verdict', async () => {
    for (const [latencyClass, label] of [
      ['real-time', 'real-time'],
      ['near-real-time', 'near-real-time'],
      ['scheduled', 'scheduled'],
    ] as const) {
      const own = workload.evidence.filter(({ toward, weight }) => toward === latencyClass && weight !== 0);
      if (own.length === 0) continue;
      const ledger = page.getByRole('list', { name: `Evidence on ${label}`, exact: true });
      const shown = (await ledger.getByRole('listitem').allInnerTexts()).map((text) =>
        Number(/[+−]\d+\.\d\d$/.exec(text.trim())?.[0].replace('−', '-')),
      );
      const sum = own.reduce((total, { weight }) => total + weight, 0);
      expect(shown).toHaveLength(own.length);
      expect(shown.reduce((total, weight) => total + weight, 0)).toBeCloseTo(Math.round(sum * 100) / 100, 9);
    }
    const noted = page.getByRole('list', { name: 'Known, and without a weight', exact: true });
    expect((await noted.allInnerTexts()).join(' ')).toContain('The log does not say:');
  });

  it('shows when it runs, in the time zone of the address', async () => {
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await page.waitForURL('**?tz=Asia%2FTokyo');
    const heat = page.getByText('Hours of the week').locator('..');
    await heat.getByText('Show the figures').click();
    const table = page.getByRole('table', { name: 'Requests by weekday and hour, Asia/Tokyo' });
    await table.waitFor();
    const cells = (await table.locator('tbody td').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
    expect(cells).toHaveLength(7 * 24);
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(workload.requests);
  });

  it('does not take an answer from nobody', async () => {
    const asked = page.getByRole('group', { name: workload.question ?? 'no question' });
    await asked.getByRole('button').first().click();
    await page.getByText('Enter your name, then try again.').waitFor();
    expect(
      await page.getByLabel('Your name, for the history').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(await history().count()).toBe(0);
  });

  it('answers the question, which tags it again at once', async () => {
    await page.getByLabel('Your name, for the history').fill('Ana');
    const asked = page.getByRole('group', { name: workload.question ?? 'no question' });
    const answer = asked.getByRole('button').first();
    const becomes = /, which leads to\s+(\S+)/.exec(await answer.innerText())?.[1] ?? 'nothing';
    expect(['real-time', 'near-real-time', 'scheduled']).toContain(becomes);
    await answer.click();
    await status(`The workload is now ${becomes}`);
    await expect.poll(async () => (await verdict().innerText()).toLowerCase()).toContain('answered by ana');
    expect((await verdict().innerText()).toLowerCase()).toContain(becomes);
    expect(await history().allInnerTexts()).toEqual([expect.stringContaining('Ana answered')]);
    const now = (await report()).workloads.find(({ id }) => id === workload.id);
    expect(now?.latencyClass).toBe(becomes);
  });

  it('asks for what is missing in the form', async () => {
    await page.getByRole('button', { name: 'Set by hand' }).click();
    await page.getByText('Choose a class, enter a deadline, or both.').waitFor();
    await page.getByLabel('Deadline', { exact: true }).fill('soon');
    await page.getByRole('button', { name: 'Set by hand' }).click();
    await page.getByText('Enter a time, such as 2 s, 30 min, 8 h or 2 days.').waitFor();
  });

  it('sets class and deadline by hand', async () => {
    await page.getByLabel('Class', { exact: true }).selectOption('scheduled');
    await page.getByLabel('Deadline', { exact: true }).fill('2 days');
    await page.getByLabel('Reason').fill('It is read on Monday');
    await page.getByRole('button', { name: 'Set by hand' }).click();
    await status('The workload is now scheduled');
    await expect
      .poll(() => verdict().innerText())
      .toMatch(/Scheduled[\s\S]*Set by Ana on .* because: It is read on Monday/);
    expect(await verdict().innerText()).toContain('Due after 48 h');
    expect(await history().first().innerText()).toContain('Ana set the class to scheduled and the deadline to 48 h');
  });

  it('finds all that again when the same log is imported anew', async () => {
    const again = await importLog();
    await page.goto(`${page.url()}/workloads?columns=whence`);
    const found = again.workloads.find(({ id }) => id === workload.id);
    expect(found).toMatchObject({ latencyClass: 'scheduled', overridden: true });
    expect(await page.getByRole('region', { name: 'Workloads, table' }).innerText()).toContain('set by Ana');
    await page.getByRole('link', { name: `All about ${workload.name}` }).click();
    await expect.poll(() => verdict().innerText()).toContain('Set by Ana');
    expect(await history().count()).toBe(2);
  });

  it('undoes it, and the tag is what the signals and the answer say', async () => {
    await page.getByRole('button', { name: /^Undo: Ana set the class/ }).click();
    await status('now');
    await expect.poll(() => history().count()).toBe(3);
    await page.getByRole('button', { name: /^Undo: Ana answered/ }).click();
    await status(`The workload is now ${classInText({ ...workload, held: true })}`);
    await expect.poll(() => history().count()).toBe(4);
    expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
    const now = (await report()).workloads.find(({ id }) => id === workload.id);
    expect(now).toEqual(workload);
  });

  it('says whose it is beside its name, and what stood before after an undo', async () => {
    const owner = page.getByLabel('Owner', { exact: true });
    await owner.fill('Mail team');
    await page.getByLabel('Note', { exact: true }).fill('Ask Ben first');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await status('Saved for 1 workload.');
    const said = () => page.getByRole('definition').allInnerTexts();
    await expect.poll(said).toEqual(expect.arrayContaining(['Mail team', 'Ask Ben first']));
    await page.getByText(/^Last set by Ana on/).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await status('Undone for 1 workload.');
    await expect.poll(() => owner.inputValue()).toBe('');
    expect(await said()).not.toContain('Mail team');
  });

  it('is refused a decision from another site', async () => {
    const [, , audit] = new URL(page.url()).pathname.split('/');
    const response = await page.request.post(`${app.url}/api/audits/${audit}/workloads/${workload.id}/decisions`, {
      headers: { Origin: 'https://example.com' },
      data: { change: { kind: 'override', latencyClass: 'scheduled', deadlineHours: null }, by: 'Eve', reason: 'x' },
    });
    expect(response.status()).toBe(403);
    expect((await page.goto(`${app.url}/audits/${audit}/workloads/none`))?.status()).toBe(404);
  });

  it('answers one question for all workloads of an application, and says that a class is right, each in one click', async () => {
    await page.goto(app.url);
    await dropFile(page, '[data-testid="drop-zone"]', 'two-routes.csv', twoRoutes());
    await page.waitForURL('**/audits/*');
    await page.getByRole('heading', { name: 'Questions' }).click({ timeout: 150_000 });
    await page.getByLabel('Your name, for the history').fill('Ana');
    const asked = page.getByRole('group', { name: 'account-review: By when is it read?' });
    await asked.getByText('2 workloads:').waitFor();
    await asked.getByRole('button', { name: /^The next day or later/ }).click();
    await status('Saved for 2 workloads. Now: 2 scheduled.');
    await expect.poll(() => asked.count()).toBe(0);
    const check = page.getByRole('group', { name: 'crm-enrichment: This can wait for hours. Is this right?' });
    await check.getByRole('button', { name: /^Yes/ }).click();
    await status('Saved for 1 workload. Now: 1 scheduled.');
    await expect.poll(() => check.count()).toBe(0);
    const { workloads } = await report();
    expect(workloads.map(({ latencyClass, question }) => [latencyClass, question])).toEqual(
      workloads.map(() => ['scheduled', null]),
    );
    expect(workloads.map(({ decided }) => decided?.answers.map(({ answer }) => answer))).toEqual(
      expect.arrayContaining([['later'], ['later'], ['yes']]),
    );
  });

  it('splits a key with two uses, joins it, and splits it again', async () => {
    await page.goto(app.url);
    const log = mixedLog({ streamed: true, users: true });
    await dropFile(page, '[data-testid="drop-zone"]', 'mixed.csv', Buffer.from(log));
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    await openTab(page, 'Workloads');
    await page.getByRole('link', { name: 'All about inbox · not streamed, no user named' }).click();
    const parts = page.getByRole('region', { name: 'Parts of this key' });
    await parts.getByText('One of 2 parts of inbox').waitFor();
    await parts.getByText('Its requests do not stream and name no user.').waitFor();
    expect(await verdict().innerText()).toContain('Other requests with its key are real-time.');

    await parts.getByRole('link', { name: 'inbox · streamed, user named' }).click();
    await page.getByRole('heading', { level: 1, name: 'inbox · streamed, user named' }).waitFor();
    expect(await verdict().innerText()).toContain('Real-time');
    await parts.getByRole('button', { name: 'Join the parts' }).click();
    await page.getByRole('heading', { level: 1, name: 'inbox', exact: true }).waitFor();
    await status('The parts are one workload now.');
    await parts.getByText('2 parts, joined').waitFor();
    expect((await report()).workloads.map(({ name, joined }) => [name, joined?.by])).toEqual([['inbox', 'Ana']]);

    await parts.getByRole('button', { name: 'Split it again' }).click();
    await parts.getByText('One of 2 parts of inbox').waitFor();
    expect((await report()).workloads.map(({ part }) => part?.name)).toEqual(['inbox', 'inbox']);
    expect(await history().allInnerTexts()).toEqual([
      expect.stringMatching(/^Ana undid no\. \d+/),
      expect.stringContaining('joined its parts'),
    ]);
  });

  it('splits a key of a proxy, joins it, splits it again, and settles a group by one answer, to the cent', async () => {
    await page.goto(app.url);
    await dropFile(page, '[data-testid="drop-zone"]', 'LiteLLM_SpendLogs.csv', Buffer.from(mixedProxyLog()));
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    const audit = page.url();
    const list = () => page.getByRole('region', { name: 'Workloads, table' });
    const outcomes = ({ workloads }: Report) =>
      Object.fromEntries(workloads.map((one) => [one.name, [classInText(taggedAs(one)), one.outcome]]));
    const split = await report();
    expect(outcomes(split)).toEqual({
      'support · helpdesk · not streamed': ['scheduled', 'moved'],
      'support · helpdesk · streamed': ['real-time', 'kept'],
      'platform · svc-7': ['near-real-time (weak)', 'undecided'],
      'platform · svc-8': ['near-real-time (weak)', 'undecided'],
    });
    await openTab(page, 'Workloads');
    expect((await list().getByText('Near-real-time (weak)').all()).length).toBe(2);
    await page.getByText('This log does not say: users, sessions, what started a call').waitFor();

    await page.getByRole('link', { name: 'All about support · helpdesk · not streamed' }).click();
    const parts = page.getByRole('region', { name: 'Parts of this key' });
    await parts.getByText('One of 2 parts of support · helpdesk').waitFor();
    expect(await verdict().innerText()).toContain('Other requests with its key are real-time.');
    await page.getByLabel('Your name, for the history').fill('Ana');
    await parts.getByRole('button', { name: 'Join the parts' }).click();
    await page.getByRole('heading', { level: 1, name: 'support · helpdesk', exact: true }).waitFor();
    const joined = await report();
    expect(joined.workloads.map(({ name }) => name)).not.toContain('support · helpdesk · streamed');
    expect(joined.totals.accounting.requests.total).toBe(split.totals.accounting.requests.total);
    expect(Math.abs(joined.totals.monthlyCurrent - split.totals.monthlyCurrent)).toBeLessThan(0.011);
    // Somebody waits for some of the whole, so nothing of it moves.
    expect(joined.totals.net.median).toBe(0);
    expect(await verdict().innerText()).toContain('one of them is real-time: support · helpdesk · streamed.');

    await parts.getByRole('button', { name: 'Split it again' }).click();
    await parts.getByText('One of 2 parts of support · helpdesk').waitFor();
    expect(await report()).toEqual(split);

    await page.goto(audit);
    await page.getByRole('heading', { name: 'Questions' }).click();
    const asked = page.getByRole('group', { name: 'platform: By when is it read?' });
    await asked.getByText('2 workloads:').waitFor();
    await asked.getByRole('button', { name: /^The next day or later/ }).click();
    await status('Saved for 2 workloads. Now: 2 scheduled.');
    await expect.poll(() => asked.count()).toBe(0);
    const settled = await report();
    expect(outcomes(settled)).toEqual({
      ...outcomes(split),
      'platform · svc-7': ['scheduled', 'moved'],
      'platform · svc-8': ['scheduled', 'moved'],
    });
    expect(settled.totals.accounting.usd.undecided).toBe(0);
    expect(settled.totals.net.median).toBeGreaterThan(split.totals.net.median);
    expect(sumUsd(settled.workloads.map(({ saving }) => saving ?? 0))).toBe(settled.totals.net.median);
    await openTab(page, 'Workloads');
    await list().waitFor();
    expect(await list().innerText()).not.toContain('(weak)');
  });

  it('takes how often work comes of which the log shows one run, and takes it back', async () => {
    await page.goto(app.url);
    await dropFile(page, '[data-testid="drop-zone"]', 'refresh.csv', Buffer.from(oneRun()));
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    await page.getByText('1 workload ran once and cost $180.00, once.').first().waitFor();
    await openTab(page, 'Workloads');
    await page.getByRole('link', { name: 'All about price-refresh' }).click();
    await verdict().getByText('Paid once').waitFor();
    await page.getByLabel('Your name, for the history').fill('Ana');
    const panel = page.getByRole('region', { name: 'How often it comes' });
    await panel.getByText('The log shows one run of it, so its money is in no month.').waitFor();

    await panel.getByLabel('Times').fill('1.5');
    await panel.getByRole('button', { name: 'It comes again' }).click();
    await panel.getByRole('alert').getByText('Give a whole number from 1 to 1000.').waitFor();
    await panel.getByLabel('Times').fill('2');
    await panel.getByLabel('Every').selectOption('month');
    await panel.getByRole('button', { name: 'It comes again' }).click();
    await status('Saved. It comes twice a month.');
    await verdict().getByText('Ana said that it comes twice a month, so a month has it that often.').waitFor();
    await verdict().getByText('Paid now, a month').waitFor();
    await verdict().getByText('$360.00').waitFor();

    await panel.getByRole('button', { name: 'Take this back' }).click();
    await verdict().getByText('Paid once').waitFor();
    expect(await history().allInnerTexts()).toEqual([
      expect.stringMatching(/^Ana undid no\. \d+/),
      expect.stringContaining('said that it comes twice a month'),
    ]);
  });

  it('says what a log without times and latencies leaves open', async () => {
    await page.goto(app.url);
    const rows = Array.from({ length: 60 }, (_, index) => `gpt-4o,thing,${100 + index},20`);
    const log = `model,application,input_tokens,output_tokens\n${rows.join('\n')}\n`;
    await dropFile(page, '[data-testid="drop-zone"]', 'no-times.csv', Buffer.from(log));
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    await openTab(page, 'Workloads');
    await page.getByRole('link', { name: 'All about thing' }).click();
    await page.getByText('The log has no timestamps', { exact: true }).waitFor();
    await page.getByText('The log does not say how long answers took.').waitFor();
    await page.getByText('Nobody has changed anything yet.').waitFor();
  });

  it('did all that without an error on the page or a call to another host', async () => {
    await home.leave();
  });
});
