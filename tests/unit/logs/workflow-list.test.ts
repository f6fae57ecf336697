import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';
import { readWorkflowList } from '../../../lib/logs/workflow-list';

const read = (...lines: string[]) => readWorkflowList('jobs.csv', lines.join('\n'));
const ALL =
  'name,description,owner,trigger,who_waits,deadline,provider,model,requests_per_month,input_tokens,output_tokens,cost_per_request,streamed';
const nothing = {
  description: null,
  owner: null,
  trigger: null,
  whoWaits: null,
  deadlineHours: null,
  provider: null,
  model: null,
  requestsPerMonth: null,
  inputTokens: null,
  outputTokens: null,
  costPerRequestUsd: null,
  streamed: null,
};

describe('a list of workflows', () => {
  it('is read with all its columns', () => {
    const { workflows, rows, rejects } = read(
      ALL,
      'Digest,Weekly news,Ana,nightly,nobody,8h,openai,gpt-4o,"1,500",2000,300,$0.01,no',
    );
    expect({ rows, rejects }).toEqual({ rows: 1, rejects: [] });
    expect(workflows).toEqual([
      {
        id: 'workflow-1',
        name: 'Digest',
        description: 'Weekly news',
        owner: 'Ana',
        trigger: 'nightly',
        whoWaits: 'nobody',
        deadlineHours: 8,
        provider: 'openai',
        model: 'gpt-4o',
        requestsPerMonth: 1500,
        inputTokens: 2000,
        outputTokens: 300,
        costPerRequestUsd: 0.01,
        streamed: false,
      },
    ]);
  });

  it('needs names only', () => {
    expect(read('name', 'Digest', '', 'Triage').workflows).toEqual([
      { ...nothing, id: 'workflow-1', name: 'Digest' },
      { ...nothing, id: 'workflow-2', name: 'Triage' },
    ]);
  });

  it('is recognised by aliases, in any case and order, with other columns between', () => {
    const { workflows } = read('Team;Colour;Workload;SLA Hours;monthlyRequests;Cron', 'Ops;red;Digest;24;90;0 2 * * *');
    expect(workflows).toEqual([
      {
        ...nothing,
        id: 'workflow-1',
        name: 'Digest',
        owner: 'Ops',
        deadlineHours: 24,
        requestsPerMonth: 90,
        trigger: '0 2 * * *',
      },
    ]);
  });

  it.each([
    ['8', 8],
    ['8h', 8],
    ['30 min', 0.5],
    ['2 days', 48],
    ['1 week', 168],
  ])('has the deadline %s in hours', (deadline, hours) => {
    expect(read('name,deadline', `Digest,${deadline}`).workflows[0]?.deadlineHours).toBe(hours);
  });

  it('is read with a byte order mark and with every kind of line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const list = readWorkflowList('jobs.csv', `\uFEFFname,model${end}Digest,gpt-4o${end}Triage,${end}`);
      expect(list.workflows.map(({ name, model }) => [name, model])).toEqual([
        ['Digest', 'gpt-4o'],
        ['Triage', null],
      ]);
    }
  });

  it('may have quoted values over several lines, and rows shorter than the header', () => {
    const { workflows } = read('name,description,model', 'Digest,"First line', 'and ""second""",gpt-4o', 'Triage');
    expect(workflows.map(({ name, description }) => [name, description])).toEqual([
      ['Digest', 'First line\nand "second"'],
      ['Triage', null],
    ]);
  });

  it('shows bad rows by reason, with line and column, and keeps the good ones', () => {
    const { workflows, rows, rejects } = read(
      'name,Description,requests,deadline,streamed',
      'Good,,5,1 day,yes',
      'Negative,"over',
      'two lines",-5,,',
      ',no name,5,,',
      '',
      'Words,,many,,',
      'Soon,,5,soon,',
      'Maybe,,5,,maybe',
      'Long,,5,8,no,more,and more',
      'Negative too,,-6,,',
      'Fine,,,,',
    );
    expect(workflows.map(({ id, name }) => [id, name])).toEqual([
      ['workflow-1', 'Good'],
      ['workflow-2', 'Fine'],
    ]);
    expect(rows).toBe(9);
    const at = (line: number, column: string | null) => ({ file: 'jobs.csv', line, column });
    expect(rejects).toEqual([
      { reason: 'negative-number', count: 2, examples: [at(3, 'requests'), at(11, 'requests')] },
      { reason: 'no-name', count: 1, examples: [at(5, 'name')] },
      { reason: 'not-a-number', count: 1, examples: [at(7, 'requests')] },
      { reason: 'unknown-deadline', count: 1, examples: [at(8, 'deadline')] },
      { reason: 'not-yes-or-no', count: 1, examples: [at(9, 'streamed')] },
      { reason: 'too-many-columns', count: 1, examples: [at(10, null)] },
    ]);
  });

  it('leaves out a row with a text that is too long, and keeps one of just the length', () => {
    const { workflows, rejects } = read(
      'name,description',
      `a,${'x'.repeat(2_000)}`,
      `b,${'x'.repeat(2_001)}`,
      `${'n'.repeat(501)},`,
    );
    expect(workflows.map(({ name }) => name)).toEqual(['a']);
    expect(rejects).toEqual([
      {
        reason: 'text-too-long',
        count: 2,
        examples: [
          { file: 'jobs.csv', line: 3, column: 'description' },
          { file: 'jobs.csv', line: 4, column: 'name' },
        ],
      },
    ]);
  });

  it('loses one line to a quote that is never closed, not the lines below', () => {
    const { workflows, rejects } = read(
      'name,description',
      'One,"open',
      'Two,fine',
      'Three,"x" y',
      'Four,"two',
      'lines"',
      'Five,-',
    );
    expect(workflows.map(({ name }) => name)).toEqual(['Two', 'Four', 'Five']);
    expect(rejects).toEqual([
      {
        reason: 'unclosed-quote',
        count: 2,
        examples: [
          { file: 'jobs.csv', line: 2, column: null },
          { file: 'jobs.csv', line: 4, column: null },
        ],
      },
    ]);
  });

  it.each([
    ['', /^jobs\.csv is empty\./],
    ['\n\n', /^jobs\.csv is empty\./],
    ['name,model', /^jobs\.csv has a header but no rows below line 1\.$/],
    ['\nmodel,owner\ngpt-4o,Ana', /^jobs\.csv, line 2: there is no column "name"/],
    ['name,requests\nDigest,-5', /^No row could be read\. jobs\.csv, line 2: .*below zero/],
  ])('is refused when nothing can be read: %j', (content, says) => {
    expect(() => readWorkflowList('jobs.csv', content)).toThrow(UnreadableFile);
    expect(() => readWorkflowList('jobs.csv', content)).toThrow(says);
  });
});
