import { expect, it } from 'vitest';
import { identifyWorkflows } from '../../../lib/audits/intake/identify-workflows';
import type { Workflow } from '../../../lib/workloads/workflow/workflow';
import { buildWorkflow } from '../../fixtures/build-workflow';

const ids = (...workflows: Partial<Workflow>[]) => identifyWorkflows(workflows.map(buildWorkflow)).map(({ id }) => id);

it('knows a workflow again in another list, wherever it stands and however it is spelled', () => {
  const [digest] = ids({ name: 'Weekly digest', owner: 'Marketing' });
  expect(ids({ name: 'Other' }, { name: ' weekly  Digest', owner: 'marketing ', requestsPerMonth: 9 })[1]).toBe(digest);
});

it('tells workflows of another owner or model apart', () => {
  const all = ids(
    { name: 'Digest' },
    { name: 'Digest', owner: 'Sales' },
    { name: 'Digest', model: 'gpt-4o' },
    { name: 'Digest', provider: 'openai' },
  );
  expect(new Set(all).size).toBe(4);
});

it('gives rows that say the same thing ids of their own', () => {
  expect(new Set(ids({ name: 'Digest' }, { name: 'Digest' }, { name: 'digest' })).size).toBe(3);
});
