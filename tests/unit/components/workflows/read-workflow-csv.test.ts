import { describe, expect, it } from 'vitest';
import { readWorkflowCsv } from '../../../../components/workflows/read-workflow-csv';
import { draftProblems, toDraft, toWorkflow } from '../../../../components/workflows/workflow-draft';
import { buildWorkflow } from '../../../fixtures/build-workflow';

function read(text: string) {
  let last = 0;
  return readWorkflowCsv(text, () => {
    last += 1;
    return `workflow-${last}`;
  });
}

describe('readWorkflowCsv', () => {
  it.each(['\t', ';', ','])('reads two columns between %j, with a line end after the last row', (between) => {
    const rows = [['name', 'model'], ['Digest', 'gpt-4o'], [], ['Tags', 'gpt-4o-mini']];
    const found = read(`${rows.map((cells) => cells.join(between)).join('\r\n')}\r\n`);
    expect(found).toMatchObject({ problems: [], understood: [] });
    expect(found.drafts.map(({ name, model }) => [name, model])).toEqual([rows[1], rows[3]]);
  });

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
      whoWaits: null,
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

  it('reads who waits in its own words, and says as what', () => {
    const { drafts, problems, understood } = read(
      'name,Who waits?\nHelpdesk,callers on hold\nDigest,nobody / nightly\nTriage,the bees\nLive,"a person, live"\nOpen,?\n',
    );
    expect(drafts.map(({ whoWaits }) => whoWaits)).toEqual([
      'callers on hold',
      'nobody / nightly',
      '',
      'a person, live',
      '',
    ]);
    expect(understood).toEqual([
      'Helpdesk: “callers on hold” was read as “a person, live”.',
      'Digest: “nobody / nightly” was read as “nobody, or the next day”.',
    ]);
    expect(problems).toEqual([
      expect.stringContaining('Line 4, who_waits: "the bees" was left out. Write "a person, live"'),
    ]);
  });

  it('takes cells from a spreadsheet with heads', () => {
    const { drafts, problems } = read('Name\tTrigger\tRequests\nDigest, weekly\tcron\t1,500\n');
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([{ name: 'Digest, weekly', trigger: 'cron', requestsPerMonth: '1,500' }]);
  });

  it('takes cells without heads by their values, and says how it read them', () => {
    const { drafts, problems, understood } = read(
      'Digest\tnobody\tgpt-4o-mini\t1,500\t8 h\t$0.01\tWeekly news\nHelpdesk\tcallers on hold\tgpt-4o\t90\t2 s\t0.2\tAnswers calls\n',
    );
    expect(problems).toEqual([]);
    expect(understood[0]).toBe(
      'The first line names no columns, so they were read as: name, who_waits, model, requests_per_month, deadline, cost_per_request, description.',
    );
    expect(drafts).toMatchObject([
      { name: 'Digest', whoWaits: 'nobody', model: 'gpt-4o-mini', deadlineHours: '8 h', costPerRequestUsd: '$0.01' },
      { name: 'Helpdesk', requestsPerMonth: '90', description: 'Answers calls' },
    ]);
    expect(read('Digest\nTriage\n').drafts.map(({ name }) => name)).toEqual(['Digest', 'Triage']);
  });
});

describe('a list that is opened again', () => {
  it('is the same workflow after it was edited by nobody', () => {
    const workflow = {
      ...buildWorkflow({
        id: 'workflow-1',
        name: 'Digest',
        trigger: '0 6 * * 1',
        whoWaits: 'nobody',
        deadlineHours: 1 / 3,
      }),
      ...{ requestsPerMonth: 1500, inputTokens: 0, costPerRequestUsd: 0.00001, streamed: false },
    };
    expect(toWorkflow(toDraft(workflow, 'workflow-1'))).toEqual(workflow);
    expect(draftProblems(toDraft(workflow, 'workflow-1'))).toEqual({});
  });
});
