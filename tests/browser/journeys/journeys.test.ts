import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { logOfWorkloads } from '../../fixtures/log-of-workloads';
import { ownApp } from '../harness/app-in-browser';
import { Keyboard } from '../harness/keyboard';
import { asFinance } from './finance';
import { asPlatformEngineer } from './platform-engineer';
import { asProductManager } from './product-manager';

/** What a person of each kind does with an audit. */
const JOURNEYS = {
  'platform engineer': asPlatformEngineer,
  'person of finance': asFinance,
  'product manager': asProductManager,
};

type Size = { workloads: number; company: string; on: string; screen: BrowserContextOptions };

/** Each size on another screen. A window of 1280 x 1024 px at 400% is one of 320 x 256 px whose pixels are four times as large. */
const SIZES: readonly Size[] = [
  {
    ...{ workloads: 29, company: '', on: 'the sample, at 400% zoom' },
    screen: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  },
  {
    ...{ workloads: 3_000, company: 'north-', on: '3,000 workloads, 320 px wide' },
    screen: { viewport: { width: 320, height: 640 } },
  },
  {
    ...{ workloads: 10_000, company: 'south-', on: '10,000 workloads, on a wide screen' },
    screen: { viewport: { width: 1280, height: 900 } },
  },
];

/** A busy machine takes minutes for the largest. */
const AUDITED_MS = 5 * 60_000;

/** Without a mouse: all that is pressed is reached by Tab, and is to be seen when it is. */
describe('by the keyboard alone', () => {
  const app = ownApp();
  const audits = new Map<number, string>();

  beforeAll(async () => {
    for (const { workloads, company } of SIZES) {
      const isSample = company === '';
      const address = isSample ? '/api/audits/sample' : `/api/audits?name=${company}${workloads}.csv`;
      const answer = await fetch(`${app.url}${address}`, {
        method: 'POST',
        headers: { Origin: app.url },
        ...(isSample ? {} : { body: new Uint8Array(logOfWorkloads(workloads, company.slice(0, -1))) }),
      });
      audits.set(workloads, ((await answer.json()) as { id: string }).id);
    }
    // Each is compared with another, so all have to be there.
    for (const [workloads, id] of audits) {
      const check = async () =>
        expect(await (await fetch(`${app.url}/api/audits/${id}`)).json()).toMatchObject({
          status: 'done',
          error: null,
        });
      await vi.waitFor(check, { timeout: AUDITED_MS, interval: 300 });
      const list = (await (await fetch(`${app.url}/api/audits/${id}/workloads`)).json()) as { workloads: unknown[] };
      expect(list.workloads).toHaveLength(workloads);
    }
  }, 2 * AUDITED_MS);

  describe.each(SIZES)('on $on', ({ workloads, company, screen }) => {
    const audit = () => `/audits/${audits.get(workloads)}`;

    it.each(Object.entries(JOURNEYS))('a %s gets through', async (_, walk) => {
      const { page, leave } = await app.visit(audit(), { ...screen, reducedMotion: 'reduce' });
      const others: { leave: () => Promise<void> }[] = [];
      await walk({
        ...{ page, workloads, company, spares: workloads > 3_000 },
        hand: new Keyboard(page),
        audit: `${app.url}${audit()}`,
        outside: async (address) => {
          const other = await app.visit(address);
          others.push(other);
          return other.page;
        },
      });
      for (const other of others) await other.leave();
      await leave();
    });
  });
});
