import { PathParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { VerdictPanel } from '../../../../components/workload/verdict-panel';
import { CAN_WAIT, decided, reportOf } from '../../assessment/ways/decided';

const moves = decided([3200, 0], { id: 'nightly', key: { model: 'gpt-5' } }, CAN_WAIT);
const stays = decided(
  [500, 0],
  { id: 'chat', key: { model: 'gpt-5' } },
  { latencyClass: 'real-time', deadlineHours: null },
);

/** Where the next step of each workload leads. */
const stepsOf = () =>
  reportOf([moves, stays]).workloads.map((workload) => {
    const html = renderToStaticMarkup(
      <PathParamsContext value={{ id: 'audit' }}>
        <VerdictPanel auditId="audit" workload={workload} />
      </PathParamsContext>,
    );
    const [, step = ''] = /Next step:(.*?)<\/p>/.exec(html) ?? [];
    return [workload.id, [...step.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)];
  });

it('a workload that moves leads to the plan of its move, also where it asks whether that is right', () => {
  const steps = new Map(stepsOf() as [string, string[]][]);
  expect(steps.get('nightly')?.at(-1)).toBe('/audits/audit/plan?workload=nightly#workload');
  expect(steps.get('chat')?.filter((href) => href.includes('plan'))).toEqual([]);
});
