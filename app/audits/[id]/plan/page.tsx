import { Suspense } from 'react';
import * as z from 'zod';
import { HandoffSection } from '@/components/plan/handoff-section';
import { PlanForm } from '@/components/plan/plan-form';
import { CeilingSection, InsteadSection, PlanOverview } from '@/components/plan/plan-overview';
import { PlanWorkload } from '@/components/plan/plan-workload';
import { ReplayComing } from '@/components/plan/replay-panel';
import { Notice } from '@/components/ui/notice';
import { HANDOFF_TARGETS, handoffTo } from '@/lib/plans/handoff/handoff';
import { plannedHandoff } from '@/lib/plans/handoff/planned-handoff';
import { plannedWorkloads, planOf } from '@/lib/plans/plan/plan-of';
import { MOST_ADDED, readOptions } from '@/lib/plans/plan/read-options';
import { auditTab, auditTabTitle } from '../audit-tab';
import { Replayed } from './replayed';

/** A list to choose from is no longer than this; the page of a workload adds any other. */
const MOST_OTHERS = 200;

const texts = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat().filter((one) => one !== ''));
const text = z.string().max(30).default('').catch('');

export const generateMetadata = auditTabTitle('plan');

/** How the work of an audit is moved: ?workload=ID shows all of one, ?to=RUNNER hands it on, ?add=ID plans what is not recommended, and the others set what the plan rests on. */
export default auditTab(
  'plan',
  ({ id, report }, { workload: asked, add, to, ...written }) => {
    const known = new Set(report.workloads.map((workload) => workload.id));
    const added = add.filter((one) => known.has(one)).slice(0, MOST_ADDED);
    const { options, problems } = readOptions(written, added);
    const planned = plannedWorkloads(report, options.add);
    const isPlanned = new Set(planned);
    const shown = (planned.find((workload) => workload.id === asked) ?? planned[0])?.id;
    const plan = planOf(report, options, null, shown === undefined ? [] : [shown]);
    const entry = plan.entries.find((one) => one.id === shown);
    const address = { workload: entry?.id ?? null, add: options.add, written };
    const others = report.workloads
      .filter((workload) => !isPlanned.has(workload) && workload.verdict !== 'done')
      .toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0))
      .slice(0, MOST_OTHERS)
      .map(({ id: other, name, model }) => ({ id: other, name, model }));
    return (
      <>
        <p className="mt-4 max-w-3xl text-ink-soft">
          How each move is made: files, times, costs, checks. Nothing on this page is sent to a provider.
        </p>
        {problems.length > 0 && (
          <div className="mt-4 max-w-3xl">
            <Notice look="caution" title="Some of what was set could not be read" alert>
              {problems.map((problem) => (
                <p key={problem}>{problem} The plan is made without it.</p>
              ))}
            </Notice>
          </div>
        )}
        <PlanOverview auditId={id} plan={plan} address={address} />
        <div className="grid items-start gap-x-4 lg:grid-cols-2">
          <PlanForm
            key={JSON.stringify(address)}
            auditId={id}
            address={address}
            others={others}
            open={entry === undefined || Object.values(written).some((text) => text !== '')}
          />
          <CeilingSection plan={plan} />
        </div>
        {entry !== undefined && (
          <PlanWorkload
            auditId={id}
            entry={entry}
            replay={
              <Suspense fallback={<ReplayComing />}>
                <Replayed auditId={id} report={report} options={options} workload={entry.id} />
              </Suspense>
            }
          />
        )}
        {entry !== undefined && (
          <HandoffSection
            auditId={id}
            workload={entry.id}
            address={address}
            to={to}
            made={to === null ? null : handoffTo(to, plannedHandoff(report, options, entry.id))}
          />
        )}
        <InsteadSection auditId={id} instead={plan.instead} />
      </>
    );
  },
  z.object({
    ...{ workload: z.string().max(1000).default('').catch(''), add: texts },
    to: z.enum(HANDOFF_TARGETS).nullable().default(null).catch(null),
    ...{ share: text, margin: text, inTime: text, cap: text, every: text, deadline: text },
  }),
);
