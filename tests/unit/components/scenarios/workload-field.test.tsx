import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { EditedWorkload } from '../../../../components/scenarios/edited-workload';
import { ModelField } from '../../../../components/scenarios/model-field';
import { WorkloadField } from '../../../../components/scenarios/workload-field';
import { AS_ASSESSED } from '../../../../lib/scenarios/scenario';

const workloads = (count: number) =>
  Array.from({ length: count }, (_, at): EditedWorkload => {
    const names = { id: `w${at}`, name: `Workload ${at}`, provider: 'openai', model: 'gpt-4o' };
    return { ...names, taggedAs: 'scheduled', ways: [] };
  });

it.each([
  ['one workload', WorkloadField],
  ['another model', ModelField],
])('the choice of %s offers all of few workloads, and of thousands as many as a page can hold', (_, Field) => {
  const shown = (count: number) =>
    renderToStaticMarkup(<Field scenario={AS_ASSESSED} set={() => {}} workloads={workloads(count)} many={count} />);
  const offered = (page: string) => page.match(/>Workload \d+/g) ?? [];
  expect(offered(shown(12))).toHaveLength(12);
  expect(shown(12)).not.toContain('type="search"');
  expect(offered(shown(3000))).toHaveLength(50);
  expect(shown(3000)).toContain('type="search"');
  expect(shown(3000)).toContain('the first 50 of 3,000');
});
