import { describe, expect, it } from 'vitest';
import { readWorkflowCsv } from '../../../../components/workflows/read-workflow-csv';
import { draftProblems, toWorkflow } from '../../../../components/workflows/workflow-draft';

function read(text: string) {
  let last = 0;
  return readWorkflowCsv(text, () => {
    last += 1;
    return `workflow-${last}`;
  });
}

describe('readWorkflowCsv', () => {
  it('fills a draft that says the same as its row', () => {
    const { drafts, problems } = read(
      'name,trigger,deadline,model,requests_per_month,cost_per_request,streamed\n' +
        '"Digest, weekly",0 6 * * 1,2 days,gpt-4o-mini,"1,500",$0.01,FALSE\n',
    );
    expect(problems).toEqual([]);
    const [draft] = drafts;
    if (draft === undefined) throw new Error('no draft');
    expect(draftProblems(draft)).toEqual({});
    expect(toWorkflow(draft)).toEqual({
      id: 'workflow-1',
      name: 'Digest, weekly',
      description: null,
      owner: null,
      trigger: '0 6 * * 1',
      deadlineHours: 48,
      provider: null,
      model: 'gpt-4o-mini',
      requestsPerMonth: 1500,
      inputTokens: null,
      outputTokens: null,
      costPerRequestUsd: 0.01,
      streamed: false,
    });
  });

  it('names the line of what it leaves out, also after a value that spans lines', () => {
    const { drafts, problems } = read(
      'Name,Input Tokens,colour\n"two\nlines",-5,red\n\n,10,\nextra,1,2,3\nfine,7,blue\n',
    );
    expect(drafts.map(({ name, inputTokens }) => [name, inputTokens])).toEqual([
      ['two lines', ''],
      ['fine', '7'],
    ]);
    expect(problems.map((problem) => problem.split(/[:,]/)[0])).toEqual(['Line 1', 'Line 2', 'Line 5', 'Line 6']);
  });

  it('knows a column by the names that the command line knows it by', () => {
    const { drafts, problems } = read('Workload;monthlyRequests;Cron;SLA Hours\nDigest;90;0 2 * * *;24\n');
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      { name: 'Digest', requestsPerMonth: '90', trigger: '0 2 * * *', deadlineHours: '24' },
    ]);
  });

  it.each([
    ['', 'The CSV is empty'],
    ['model,owner\nx,y\n', 'no column is called "name"'],
    ['name,model\n', 'no rows'],
  ])('says what is missing in %j', (text, says) => {
    const { drafts, problems } = read(text);
    expect(drafts).toEqual([]);
    expect(problems.join(' ')).toContain(says);
  });

  it('finds the line of a quote that is never closed', () => {
    const { drafts, problems } = read('name\nfine\n"open\nlost\n');
    expect(drafts.map(({ name }) => name)).toEqual(['fine']);
    expect(problems).toEqual([expect.stringContaining('Line 3: a quote is not closed')]);
  });
});
