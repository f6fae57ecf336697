import { describe, expect, it } from 'vitest';
import { doubtsSection } from '../../../lib/cli/print/doubts';
import { openQuestionsText, workloadQuestionsText } from '../../../lib/cli/print/questions';
import { QUESTIONS } from '../../../lib/latency/questions';
import { openQuestions } from '../../../lib/reports/questions/open-questions';
import type { Report, ReportWorkload } from '../../../lib/reports/report';
import { answeredSays, becomesSays, worthSays } from '../../../lib/reports/words/verdict/question-says';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';

const { workload: silent } = assessProfile(buildProfile(), 1);

const asking = (name: string, application: string | null, changes: Partial<ReportWorkload>): ReportWorkload => ({
  ...silent,
  id: name,
  name,
  application,
  provider: 'openai',
  model: 'gpt-4o',
  verdict: 'needs-answer',
  ...changes,
});

const workloads = [
  asking('free', 'hobby', { worthUsd: 0 }),
  asking('small', 'mail', { worthUsd: 0.1 }),
  asking('unpriced', 'lab', { verdict: 'cannot' }),
  asking('large', 'mail', { worthUsd: 0.2 }),
  asking('half', 'mail', { worthUsd: 5, question: 'By when is it read?', questionWhy: 'Nobody waits.' }),
  asking('nameless', null, { worthUsd: 3 }),
  asking('in batch', 'mail', { verdict: 'done' }),
  asking('decided', 'mail', { latencyClass: 'scheduled', question: null, verdict: 'move' }),
];

describe('the open questions of an audit', () => {
  const questions = openQuestions(workloads);

  it('are asked once for each application, the largest worth first, then the unknown, then what is worth nothing', () => {
    expect(silent.question).not.toBeNull();
    expect(questions.map(({ of, worthUsd, workloads: its }) => [of, worthUsd, its.map(({ name }) => name)])).toEqual([
      ['mail', 5, ['half']],
      ['openai/gpt-4o', 3, ['nameless']],
      ['mail', 0.3, ['large', 'small']],
      ['lab', null, ['unpriced']],
      ['hobby', 0, ['free']],
    ]);
    expect(questions[0]).toMatchObject({ id: 'read-by', why: 'Nobody waits.', unknown: 0 });
  });

  it('say what each answer leads to, for all workloads', () => {
    for (const { answers } of questions) {
      for (const { becomes } of answers) {
        expect(becomes).toHaveLength(1);
        expect(becomes).not.toContain('undecided');
      }
    }
  });

  it('stand in the order of the loss that is expected without the answer, checks of what moves after them', () => {
    const check = { question: null, latencyClass: 'scheduled' as const, confirm: QUESTIONS['confirm-scheduled'].text };
    const list = openQuestions([
      asking('sure', 'mail', { ...check, verdict: 'move', outcome: 'moved', worthUsd: 900, stakeUsd: 90 }),
      asking('open', 'mail', { worthUsd: 100, stakeUsd: 80 }),
      asking('stays', 'mail', { ...check, verdict: 'cannot', outcome: 'ineligible', worthUsd: 500, stakeUsd: 5 }),
    ]);
    expect(list.map(({ id, about, stakeUsd }) => [id, about, stakeUsd])).toEqual([
      ['read-by', 'open', 80],
      ['confirm-scheduled', 'stay', 5],
      ['confirm-scheduled', 'move', 90],
    ]);
    expect(list[2]?.answers.map(({ becomes }) => becomes)).toEqual([['scheduled'], ['undecided']]);
  });

  it('count work without a price beside what the others are worth', () => {
    const [mixed] = openQuestions([asking('a', 'mail', { worthUsd: 2 }), asking('b', 'mail', { verdict: 'cannot' })]);
    expect(mixed).toMatchObject({ worthUsd: 2, unknown: 1 });
  });
});

describe('in words', () => {
  it('a question says what it is worth', () => {
    expect(worthSays({ worthUsd: 12.5, unknown: 0, about: 'open' })).toBe(
      'Worth up to $12.50 a month, if nobody waits.',
    );
    expect(worthSays({ worthUsd: 12.5, unknown: 1, about: 'open' })).toContain('1 workload without a known price');
    expect(worthSays({ worthUsd: 0, unknown: 0, about: 'open' })).toBe(
      'Worth nothing: whatever the answer, no move is worth it.',
    );
    expect(worthSays({ worthUsd: null, unknown: 2, about: 'open' })).toContain('unknown');
  });

  it('a check says what is at stake where the work moves, and where it stays', () => {
    expect(worthSays({ worthUsd: 12.5, unknown: 0, about: 'move' })).toBe(
      'It is recommended to move and saves $12.50 a month. If it is wrong, somebody waits.',
    );
    expect(worthSays({ worthUsd: 12.5, unknown: 0, about: 'stay' })).toBe(
      'It stays. If nobody waits, moving it would save $12.50 a month.',
    );
  });

  it('an answer says what it leads to', () => {
    expect(becomesSays(['scheduled', 'near-real-time'])).toBe('scheduled or near-real-time');
    expect(becomesSays(['undecided'])).toBe('one more question');
    const settled = { question: null, verdict: 'move' } as const;
    const held = { question: 'By when is it read?', verdict: 'needs-answer' } as const;
    const became = [
      { latencyClass: 'scheduled', ...settled },
      { latencyClass: 'real-time', ...settled, verdict: 'keep' },
      { latencyClass: 'scheduled', ...settled },
      { latencyClass: 'scheduled', ...held },
    ] as const;
    expect(answeredSays({ workloads: became })).toBe(
      'Saved for 4 workloads. Now: 2 scheduled, 1 real-time, 1 scheduled (weak).',
    );
  });

  it('the terminal lists them in the same order, with the command that answers each', () => {
    const text = openQuestionsText(openQuestions(workloads), 'a1');
    const worth = [...text.matchAll(/Worth .*|What it is worth .*/g)].map(([line]) => line);
    expect(worth.map((line) => /\$[\d.]+|unknown|nothing/.exec(line)?.[0])).toEqual([
      ...['$5.00', '$3.00', '$0.30', 'unknown', 'nothing'],
    ]);
    expect(text).toContain("whowaits answer a1 'mail' ANSWER --all --question read-by --by NAME");
    expect(openQuestionsText([], 'a1')).toBe('No question is open.');
  });

  it('the terminal shows the questions of a workload, unless a person set its class', () => {
    const [half] = workloads.filter(({ name }) => name === 'half');
    if (half === undefined) throw new Error('It is in the list.');
    const text = workloadQuestionsText(half);
    expect(text).toMatch(/^half is undecided\.\n\nBy when is it read\? \(read-by\), asked first/);
    expect(text).toContain('  Nobody waits.\n  Worth up to $5.00 a month');
    const set = { value: 'scheduled' as const, insteadOf: 'undecided' as const, by: 'Ana', at: '', reason: 'x' };
    const byHand = { ...half, decided: { latencyClass: set, deadlineHours: null, answers: [] } };
    expect(workloadQuestionsText(byHand)).toContain('A person set that');
  });

  it('the report of the terminal lists what needs a person, with how to say it, and nothing where nobody is needed', () => {
    const challenges = [{ code: 'runs-as-real-time', says: 'It streams, but runs daily.' }];
    const given = { question: 'read-by', answer: 'later', by: 'Ana', at: '', reason: null };
    const decided = { latencyClass: null, deadlineHours: null, answers: [given] };
    const doubted = { question: null, latencyClass: 'scheduled' as const, challenges };
    const of = (...list: ReportWorkload[]) => doubtsSection({ workloads: list } as Report, 'a1');
    const text = of(asking('streamed', 'x', doubted), asking('mystery', 'mail', { worthUsd: 2 }));
    expect(text).toContain(`  mail, 1 workload: ${silent.question} Worth up to $2.00 a month, if nobody waits.\n`);
    expect(text).toContain('\n  streamed: It streams, but runs daily.\n');
    expect(text).toContain('whowaits answer a1');
    expect(of(asking('streamed', 'x', { ...doubted, decided }))).toBe('');
  });
});
