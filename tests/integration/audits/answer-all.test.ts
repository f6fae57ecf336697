import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getAudit } from '../../../lib/audits/audits';
import { answerAll } from '../../../lib/audits/decisions/answer-all';
import { decide, getAuditHistory } from '../../../lib/audits/decisions/decide';
import { decideAll, undoAll } from '../../../lib/audits/decisions/decide-all';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { openQuestions } from '../../../lib/reports/questions/open-questions';
import type { Report } from '../../../lib/reports/report';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { expectAccountingAddsUp } from '../expect-accounting';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

let first: { id: string; report: Report };

dataInTemporaryDirectory(async () => {
  first = await importLog();
});

/** Three workloads of one application and one of another, which the signals can't settle. */
async function importLog(): Promise<{ id: string; report: Report }> {
  const path = join(dataDirectory(), 'things.csv');
  const rows = ['thing,/a', 'thing,/b', 'thing,/c', 'other,/d'].flatMap((work) =>
    Array.from(
      { length: 40 },
      (_, at) => `2026-11-0${1 + (at % 5)}T0${at % 7}:${10 + at}:00Z,${work},openai,gpt-4o,2000000,20000`,
    ),
  );
  writeFileSync(path, `timestamp,application,route,provider,model,input_tokens,output_tokens\n${rows.join('\n')}\n`);
  return runAudit(logInput([{ name: 'things.csv', path }], { name: 'things.csv' }), () => {});
}

async function reportOf(id: string): Promise<Report> {
  const report = (await getAudit(id))?.report;
  if (!report) throw new Error('This audit has no report.');
  return report;
}

const later = { kind: 'answer', question: 'read-by', answer: 'later' };
const idsOf = (report: Report, application: string) =>
  report.workloads.filter((workload) => workload.application === application).map(({ id }) => id);

describe('one answer for several workloads', () => {
  it('decides all of them in every audit, with who and why, and leaves the others as they are', async () => {
    const second = await importLog();
    const [question] = openQuestions(first.report.workloads);
    expect(question).toMatchObject({ id: 'read-by', of: 'thing' });
    expect(question?.workloads).toHaveLength(3);
    expect(question?.worthUsd).toBeGreaterThan(0);

    const ids = question?.workloads.map(({ id }) => id) ?? [];
    const request = { change: later, workloads: [...ids, ids[0]], by: 'Ana', reason: 'A nightly job.' };
    const answered = await answerAll(first.id, request);
    expect(answered.workloads.map(({ latencyClass }) => latencyClass)).toEqual(['scheduled', 'scheduled', 'scheduled']);
    for (const { id } of [first, second]) {
      const report = await reportOf(id);
      expectAccountingAddsUp(report);
      expect(idsOf(report, 'thing').toSorted()).toEqual([...ids].toSorted());
      for (const workload of report.workloads) {
        const given = [{ question: 'read-by', answer: 'later', by: 'Ana', reason: 'A nightly job.' }];
        if (workload.application === 'thing') expect(workload.decided?.answers).toMatchObject(given);
        else expect(workload).toEqual(first.report.workloads.find(({ id }) => id === workload.id));
      }
      expect(openQuestions(report.workloads).map(({ of }) => of)).toEqual(['other']);
    }
    expect(await getAuditHistory(first.id)).toHaveLength(3);
  });

  it.each([
    ['a workload that is not there', (ids: string[]) => ({ workloads: [...ids, 'none'] }), 'does not ask'],
    ['nobody', () => ({ by: ' ' }), 'Give your name'],
    ['no workloads', () => ({ workloads: [] }), 'Name the workloads'],
    ['another question', () => ({ change: { ...later, question: 'next-click', answer: 'no' } }), 'does not ask'],
    ['an answer it does not have', () => ({ change: { ...later, answer: 'maybe' } }), 'seconds, minutes, hours, later'],
  ])('is refused for %s, and then nothing is decided', async (_, changes, message) => {
    const ids = idsOf(first.report, 'thing');
    const request = { change: later, workloads: ids, by: 'Ana', ...changes(ids) };
    await expect(answerAll(first.id, request)).rejects.toThrow(message);
    expect(await getAuditHistory(first.id)).toEqual([]);
    expect(await reportOf(first.id)).toEqual(first.report);
  });

  it('is refused where one of them was answered in between', async () => {
    const ids = idsOf(first.report, 'thing');
    await decide(first.id, ids[1] ?? '', { change: later, by: 'Ben' });
    await expect(answerAll(first.id, { change: later, workloads: ids, by: 'Ana' })).rejects.toThrow('does not ask');
    expect(await getAuditHistory(first.id)).toHaveLength(1);
  });
});

describe('one class for several workloads', () => {
  const change = { kind: 'override', latencyClass: 'real-time', deadlineHours: null } as const;

  it('is set at once, and undone at once', async () => {
    const workloads = idsOf(first.report, 'thing');
    const { decisions } = await decideAll(first.id, { change, workloads, by: 'Ana', reason: 'Support reads it.' });
    const set = await reportOf(first.id);
    expectAccountingAddsUp(set);
    const classes = set.workloads.filter(({ id }) => workloads.includes(id)).map(({ latencyClass }) => latencyClass);
    expect(classes).toEqual(['real-time', 'real-time', 'real-time']);

    expect(await undoAll(first.id, { decisions, by: 'Ben' })).toEqual({ undone: 3 });
    expect(await reportOf(first.id)).toEqual(first.report);
    expect(await getAuditHistory(first.id)).toHaveLength(6);
    await expect(undoAll(first.id, { decisions, by: 'Ben' })).rejects.toThrow('None of these decisions stands');
    await expect(undoAll('nobody', { decisions, by: 'Ben' })).rejects.toThrow('There is no such audit');
  });

  it('is refused for a workload that is not there, and then nothing is decided', async () => {
    const workloads = [...idsOf(first.report, 'thing'), 'none'];
    await expect(decideAll(first.id, { change, workloads, by: 'Ana', reason: 'x' })).rejects.toThrow(
      'no workload "none"',
    );
    expect(await getAuditHistory(first.id)).toEqual([]);
  });
});
