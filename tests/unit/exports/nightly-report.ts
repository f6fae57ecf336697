import { conclude, worksOf } from '../../../lib/assessment/conclude';
import { type Report, reportSchema } from '../../../lib/reports/report';
import type { Audited } from '../../../lib/workloads/audited';
import { BY_THE_CLOCK, buildProfile } from '../../fixtures/build-profile';
import { buildWorkflow } from '../../fixtures/build-workflow';
import { inContext } from '../../fixtures/in-context';

type Changes = { name?: string; provider?: string; model?: string; cacheRead?: number };

/** A nightly job of some thousands of dollars a month. */
function nightly(
  id: string,
  { name = `${id} nightly`, provider = 'openai', model = 'gpt-4o', cacheRead = 0 }: Changes,
) {
  const profile = buildProfile({
    requests: 700_000,
    tokens: { input: 700_000_000, cacheRead, cacheWrite5m: 0, cacheWrite1h: 0, output: 210_000_000 },
    key: { provider, model, application: 'jobs', route: `/jobs/nightly/${id}` },
    arrivals: { ...BY_THE_CLOCK },
  });
  return { ...profile, id, name, billed: { requests: 0, usd: 0 } };
}

async function reportOf(audited: Audited, days: number | null): Promise<Report> {
  const [from, to] = days === null ? [null, null] : ['2025-09-01T00:00:01.000Z', '2025-09-14T23:59:00.000Z'];
  const source = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows: 1, accepted: 1, rejected: 0, duplicates: 0 },
    ...{ from, to, days, sampleRate: 1, billed: null, rejects: [] },
  };
  return reportSchema.parse(await conclude({ source, notes: [] }, worksOf(audited, source), inContext()));
}

/** A report whose moves are by OpenAI with and without a hostile name, and by Anthropic with cached tokens; the last workload has no price. */
export function nightlyReport(name = 'tickets nightly'): Promise<Report> {
  const workloads = [
    nightly('tickets', { name }),
    nightly('enrich', { provider: 'anthropic', model: 'claude-sonnet-4-5', cacheRead: 300_000_000 }),
    nightly('house', { provider: 'self-hosted', model: 'our-own-1' }),
  ];
  return reportOf({ from: 'log', workloads }, 14);
}

/** A report of a list of workflows: nightly work that is due within a day, and work that somebody waits for. */
export function listedReport(): Promise<Report> {
  const listed = {
    ...{ provider: 'openai', model: 'gpt-4o', requestsPerMonth: 1_500_000, inputTokens: 1_200, outputTokens: 400 },
    ...{ trigger: '0 2 * * *', deadlineHours: 24 },
  };
  const workloads = [
    buildWorkflow({ ...listed, id: 'f-1', name: 'Nightly summaries' }),
    buildWorkflow({ ...listed, id: 'f-2', name: 'Support chat', trigger: 'user click', deadlineHours: 0.0005 }),
  ];
  return reportOf({ from: 'list', workloads }, null);
}
