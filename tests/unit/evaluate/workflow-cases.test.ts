import { describe, expect, it } from 'vitest';
import { LATENCY_CLASSES } from '../../../lib/latency/latency-class';
import { workflowCases } from '../../evaluate/workflow-cases';

describe.each([
  ['workflows.csv', 200, 40],
  ['workflows-held-out.csv', 60, 10],
])('%s', (file, atLeast, ofEachClass) => {
  const cases = workflowCases(file);

  it('is read by the product without a reject, each workflow once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('has every class, and workflows that no one can tell', () => {
    for (const name of LATENCY_CLASSES)
      expect(cases.filter(({ truth }) => truth === name).length).toBeGreaterThanOrEqual(ofEachClass);
    expect(cases.some(({ truth }) => truth === 'undecided')).toBe(true);
  });

  it('shows the classifier neither label nor reason', () => {
    for (const { subject } of cases) {
      const seen = Object.keys(subject.workflow ?? {});
      expect(seen).toContain('description');
      expect(seen).not.toContain('label');
      expect(seen).not.toContain('reason');
    }
  });
});

it('the held-out list shares no workflow with the list that weights may be fitted on', () => {
  const listed = new Set(workflowCases('workflows.csv').map(({ id }) => id.toLowerCase()));
  expect(workflowCases('workflows-held-out.csv').filter(({ id }) => listed.has(id.toLowerCase()))).toEqual([]);
});
