import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditWorkflowFile, auditWorkflows } from '../../../lib/audits/intake/audit-workflows';
import { buildWorkflow } from '../../fixtures/build-workflow';

it('a list says in which rows it is not understood who waits, and what to write', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-list-'));
  try {
    const file = { name: 'jobs.csv', path: join(folder, 'jobs.csv') };
    writeFileSync(file.path, 'name,who waits,requests\nDigest,nobody,9\n\nTriage,the bees,9\nOpen,?,9\n');
    const { intake, workflows } = await auditWorkflowFile(file);
    expect(workflows.map(({ whoWaits }) => whoWaits)).toEqual(['nobody', 'the bees', '?']);
    expect(intake.notes).toEqual([
      {
        code: 'who-waits-unclear',
        says: expect.stringMatching(/^"Who waits\?" was not understood in row 4\. Write "a person, live", /),
        count: 1,
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('a list that was typed in counts its rows from 1, and names ten of them at most', () => {
  const workflows = Array.from({ length: 12 }, () => buildWorkflow({ whoWaits: 'customers', requestsPerMonth: 1 }));
  const [note] = auditWorkflows('Ours', workflows).intake.notes;
  expect(note).toMatchObject({
    count: 12,
    says: expect.stringContaining('rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more.'),
  });
});
