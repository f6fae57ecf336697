import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { decide, getAuditHistory } from '../../../lib/audits/decisions/decide';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { askableOf } from '../../../lib/reports/questions/said-of';
import type { Report } from '../../../lib/reports/report';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { expectAccountingAddsUp, expectNetFollowsFromItsParts } from '../expect-accounting';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

/** An audit that every test finds in its data folder. */
let first: { id: string; report: Report };

dataInTemporaryDirectory(async () => {
  first = await importLog();
});

/** A log of one workload that the signals can't settle: named by nothing, too few to have a shape, dear enough to move. */
async function importLog(): Promise<{ id: string; report: Report }> {
  const path = join(dataDirectory(), 'thing.csv');
  const rows = Array.from(
    { length: 40 },
    (_, index) => `2026-11-0${1 + (index % 5)}T0${index % 7}:${10 + index}:00Z,thing,openai,gpt-4o,2000000,20000`,
  );
  writeFileSync(path, `timestamp,application,provider,model,input_tokens,output_tokens\n${rows.join('\n')}\n`);
  return runAudit(logInput([{ name: 'thing.csv', path }], { name: 'thing.csv' }), () => {});
}

const toScheduled = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null };
const ana = { by: 'Ana', reason: 'It is read the day after.' };

async function reportOf(id: string): Promise<Report> {
  const report = (await getAudit(id))?.report;
  if (!report) throw new Error('This audit has no report.');
  return report;
}

describe('an override', () => {
  it('tags and prices the audit again at once, and everything still adds up', async () => {
    const { id, report } = first;
    const [before] = report.workloads;
    expect(before).toMatchObject({ latencyClass: 'undecided', outcome: 'undecided', overridden: false });

    const { workload, history } = await decide(id, before?.id ?? '', { change: toScheduled, ...ana });
    expect(workload).toMatchObject({
      latencyClass: 'scheduled',
      outcome: 'moved',
      overridden: true,
      question: null,
      decided: {
        latencyClass: { value: 'scheduled', insteadOf: 'undecided', ...ana },
        deadlineHours: null,
        answers: [],
      },
      probabilities: before?.probabilities,
      evidence: before?.evidence,
    });
    expect(history).toMatchObject([{ change: toScheduled, ...ana }]);

    const after = await reportOf(id);
    expect(after.source).toEqual(report.source);
    expect(after.warnings).toEqual(report.warnings);
    expect(after.totals.accounting.usd.moved).toBe(report.totals.accounting.usd.undecided);
    expect(after.totals.net.base).toBeGreaterThan(0);
    expect((await getAudit(id))?.summary.headline?.netBase).toBe(after.totals.net.base);
    expectAccountingAddsUp(after);
    expectNetFollowsFromItsParts(after);
  });

  it('is there when the log is imported again, and holds in every audit until it is undone', async () => {
    const workloadId = first.report.workloads[0]?.id ?? '';
    const { history } = await decide(first.id, workloadId, { change: toScheduled, ...ana });
    const second = await importLog();
    expect(second.report).toEqual(await reportOf(first.id));
    expect(second.report.workloads[0]).toMatchObject({ latencyClass: 'scheduled', overridden: true });

    await decide(second.id, workloadId, { change: { kind: 'undo', undoes: history[0]?.id }, by: 'Ben' });
    for (const { id } of [first, second]) expect(await reportOf(id)).toEqual(first.report);
    expect((await getAuditHistory(first.id)).map(({ decision }) => [decision.by, decision.change.kind])).toEqual([
      ['Ana', 'override'],
      ['Ben', 'undo'],
    ]);
  });

  it('that is made while the log is imported again is in neither way missed', async () => {
    const workloadId = first.report.workloads[0]?.id ?? '';
    const [second] = await Promise.all([
      importLog(),
      ...['scheduled', 'near-real-time', 'scheduled'].map(async (latencyClass, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 300));
        await decide(first.id, workloadId, { change: { ...toScheduled, latencyClass }, ...ana });
      }),
    ]);
    expect(await reportOf(second.id)).toEqual(await reportOf(first.id));
  });

  it('of the deadline blocks batch where the answers would come too late', async () => {
    const { id, report } = first;
    const workloadId = report.workloads[0]?.id ?? '';
    const change = { kind: 'override', latencyClass: 'scheduled', deadlineHours: 8 };
    const { workload } = await decide(id, workloadId, { change, ...ana });
    expect(workload.outcome).toBe('ineligible');
    expect(workload.batch.blockers.map(({ code }) => code)).toContain('deadline-under-window');
    expect(workload.decided?.deadlineHours).toMatchObject({ value: 8, ...ana });
  });

  it('of the deadline alone decides the class, whatever the signals say', async () => {
    const { id, report } = first;
    const change = { kind: 'override', latencyClass: null, deadlineHours: 48 };
    const { workload } = await decide(id, report.workloads[0]?.id ?? '', { change, ...ana });
    expect(workload).toMatchObject({
      latencyClass: 'scheduled',
      signalsSay: 'undecided',
      deadlineHours: 48,
      outcome: 'moved',
      overridden: true,
    });
    expect(workload.evidence).toEqual(report.workloads[0]?.evidence);
  });

  it('holds for a workflow listed by hand, in the next list too', async () => {
    // 900,000 x (900 x $2.50 + 90 x $10) a million tokens: $2,835 a month, so that half of it pays for the move.
    const list = {
      name: 'list',
      csv: 'name,owner,model,requests_per_month,input_tokens,output_tokens\nSomething,Ops,gpt-4o,900000,900,90\n',
    };
    const { id } = await startWorkflowAudit(list);
    await expect.poll(async () => (await getAudit(id))?.summary.status).toBe('done');
    const [workload] = (await reportOf(id)).workloads;
    expect(workload?.latencyClass).toBe('undecided');
    await decide(id, workload?.id ?? '', { change: toScheduled, ...ana });
    expect((await reportOf(id)).workloads[0]).toMatchObject({ latencyClass: 'scheduled', outcome: 'moved' });

    const again = await startWorkflowAudit({ ...list, name: 'list of next month' });
    await expect.poll(async () => (await getAudit(again.id))?.summary.status).toBe('done');
    expect((await reportOf(again.id)).workloads[0]).toMatchObject({ latencyClass: 'scheduled', overridden: true });
  });
});

describe('an answer', () => {
  it('settles the class at once as the question promised, and can be taken back', async () => {
    const { id, report } = first;
    const [before] = report.workloads;
    if (before === undefined) throw new Error('The log has a workload.');
    const [question] = askableOf(before);
    expect(question?.text).toBe(before.question);
    for (const given of question?.answers ?? []) {
      const change = { kind: 'answer', question: question?.id, answer: given.id };
      const { workload, history } = await decide(id, before.id, { change, by: 'Ana' });
      expect(workload).toMatchObject({ latencyClass: given.becomes, overridden: false, question: null });
      expect(workload.latencyClass).not.toBe('undecided');
      expect(workload.decided?.answers).toMatchObject([{ question: question?.id, answer: given.id, by: 'Ana' }]);
      expect(workload.evidence).toEqual(before.evidence);
      expectAccountingAddsUp(await reportOf(id));
      await decide(id, before.id, { change: { kind: 'undo', undoes: history.at(-1)?.id }, by: 'Ben' });
      expect(await reportOf(id)).toEqual(report);
    }
  });

  it('gives way to a class set by hand, which says what the signals make of it', async () => {
    const { id, report } = first;
    const workloadId = report.workloads[0]?.id ?? '';
    await decide(id, workloadId, { change: { kind: 'answer', question: 'read-by', answer: 'seconds' }, by: 'Ana' });
    const { workload } = await decide(id, workloadId, { change: toScheduled, ...ana });
    expect(workload).toMatchObject({ latencyClass: 'scheduled', outcome: 'moved' });
    expect(workload.decided?.latencyClass?.insteadOf).toBe('undecided');
  });
});

describe('a decision is refused', () => {
  const refused: [why: string, request: unknown, message: string][] = [
    ['without a name', { change: toScheduled, reason: 'x' }, 'Give your name'],
    ['with an empty name', { change: toScheduled, by: '  ', reason: 'x' }, 'Give your name'],
    ['without a reason for an override', { change: toScheduled, by: 'Ana', reason: ' ' }, 'Give a reason'],
    [
      'that changes nothing',
      { change: { kind: 'override', latencyClass: null, deadlineHours: null }, ...ana },
      'Set a class',
    ],
    ['with an unknown class', { change: { ...toScheduled, latencyClass: 'slow' }, ...ana }, 'scheduled'],
    ['with a deadline of nothing', { change: { ...toScheduled, deadlineHours: 0 }, ...ana }, 'more than 0 hours'],
    [
      'with an answer that the question does not have',
      { change: { kind: 'answer', question: 'read-by', answer: 'maybe' }, by: 'Ana' },
      'seconds, minutes, hours, later',
    ],
    ['of an unknown kind', { change: { kind: 'guess' }, ...ana }, 'Say what to change'],
    ['that is no object', null, 'Send a decision'],
    ['that undoes what is not there', { change: { kind: 'undo', undoes: 77 }, by: 'Ana' }, 'no such decision to undo'],
  ];

  it('that can not be understood, or says too little, and nothing is changed by it', async () => {
    const { id, report } = first;
    for (const [why, request, message] of refused) {
      await expect(decide(id, report.workloads[0]?.id ?? '', request), why).rejects.toThrow(message);
    }
    expect(await getAuditHistory(id)).toEqual([]);
    expect(await reportOf(id)).toEqual(report);
  });

  it('on a workload or an audit that is not there', async () => {
    const { id, report } = first;
    await expect(decide(id, 'nothing', { change: toScheduled, ...ana })).rejects.toThrow(
      'There is no workload "nothing" in this audit.',
    );
    const workloadId = report.workloads[0]?.id ?? '';
    await expect(decide('abcdefgh12345678', workloadId, { change: toScheduled, ...ana })).rejects.toThrow(
      'no such audit',
    );
  });

  it('when it was undone before', async () => {
    const { id, report } = first;
    const workloadId = report.workloads[0]?.id ?? '';
    const { history } = await decide(id, workloadId, { change: toScheduled, ...ana });
    const undo = { change: { kind: 'undo', undoes: history[0]?.id }, by: 'Ben' };
    await decide(id, workloadId, undo);
    await expect(decide(id, workloadId, undo)).rejects.toThrow('no such decision to undo');
  });
});
