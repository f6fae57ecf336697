import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../lib/assessment/assessment';
import type { LatencyClass } from '../../../../lib/latency/latency-class';
import { openQuestions } from '../../../../lib/reports/questions/open-questions';
import { CAN_WAIT, decided, reportOf } from './decided';

const WAITED: typeof CAN_WAIT = { latencyClass: 'real-time', deadlineHours: null };
const SURE: Record<LatencyClass, number> = { 'real-time': 0.005, 'near-real-time': 0.005, scheduled: 0.99 };

/** $3 in a million, half of it in batch: a saving of `usd` a month by batch alone. Signals gave its class, and nobody decided. */
function tagged(id: string, usd: number, said: typeof CAN_WAIT, probabilities = SURE): Assessment {
  const key = { provider: 'anthropic', model: 'claude-sonnet-4-5' };
  const assessment = decided([(2 * usd) / 3, 0], { id, key }, said);
  return {
    ...assessment,
    decisive: { ...assessment.decisive, known: false },
    workload: { ...assessment.workload, probabilities },
  };
}

const asks = (assessments: readonly Assessment[]) =>
  reportOf(assessments).workloads.flatMap(({ id, confirm, worthUsd }) =>
    confirm === undefined ? [] : [[id, confirm.split('.')[0], worthUsd]],
  );

describe('whether a class is right', () => {
  it('is asked of the three largest moves and of the three that stay and would save most', () => {
    const moves = [400, 900, 700, 800, 600].map((usd) => tagged(`m${usd}`, usd, CAN_WAIT));
    const stays = [500, 950, 850, 750].map((usd) => tagged(`s${usd}`, usd, WAITED));
    expect(asks([...moves, ...stays])).toEqual([
      ['m900', 'This can wait for hours', 900],
      ['m700', 'This can wait for hours', 700],
      ['m800', 'This can wait for hours', 800],
      ['s950', 'Somebody waits for this, within seconds', 950],
      ['s850', 'Somebody waits for this, within seconds', 850],
      ['s750', 'Somebody waits for this, within seconds', 750],
    ]);
  });

  it('is not asked where somebody said it, nor where no answer saves anything', () => {
    const said = decided([600, 0], { key: { provider: 'anthropic', model: 'claude-sonnet-4-5' } }, CAN_WAIT);
    expect(asks([said])).toEqual([]);
    expect(asks([tagged('small', 1, WAITED)])).toEqual([]);
  });

  it('is not asked of work that ran once, because no month waits for it', () => {
    const once = tagged('once', 900, WAITED);
    expect(asks([{ ...once, decisive: { ...once.decisive, once: true } }])).toEqual([]);
  });
});

it('the question where a wrong class would cost most comes first, also before a larger saving that is surer', () => {
  const doubtful = { 'real-time': 0.3, 'near-real-time': 0.05, scheduled: 0.65 };
  const report = reportOf([tagged('sure', 900, CAN_WAIT), tagged('doubtful', 700, WAITED, doubtful)]);
  expect(openQuestions(report.workloads).flatMap(({ workloads }) => workloads.map(({ id }) => id))).toEqual([
    'doubtful',
    'sure',
  ]);
  const [sure, other] = report.workloads;
  // 1% of doubt over three classes, 19 times the saving where somebody waits, 4 times where minutes matter; a missed $700.
  expect(sure?.stakeUsd).toBeCloseTo((0.99 * 0.005 + 0.01 / 3) * (19 + 4) * 900, 2);
  expect(other?.stakeUsd).toBeCloseTo((0.99 * 0.65 + 0.01 / 3) * 700, 2);
});
