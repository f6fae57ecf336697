import { describe, expect, it } from 'vitest';
import { sumUsd } from '../../../../lib/cost/money';
import { realisedOf } from '../../../../lib/scenarios/realised/realised';
import type { SentWork } from '../../../../lib/scenarios/realised/sent-work';
import { movesTable } from '../../../../lib/scenarios/tables/realised-tables';
import { type MonthlyWork, monthOf } from './months';

/** As in by-hand.test.ts: $1,000.00 as before, $500.00 in batch, overhead $11.13. */
const usual = { requests: 100_000, input: 2000, output: 500 };
const stays: MonthlyWork = { route: 'stays', ...usual, waits: true };

const sentOf = (requests: number, more: Partial<SentWork> = {}): SentWork => ({
  workload: 'letters gpt-4o standard',
  requests,
  days: 4,
  tokens: { input: requests * 2000, cacheRead: 0, output: requests * 500 },
  billedUsd: requests * 0.005,
  ...more,
});
const letters = { route: 'letters', ...usual };

function moveOf(later: MonthlyWork[], sent: SentWork[]) {
  const realised = realisedOf(monthOf([letters, stays]), monthOf([...later, stays]), sent);
  const [move] = realised.moves;
  if (move === undefined || realised.moves.length > 1) throw new Error(`${realised.moves.length} moves are told`);
  if (move.by !== null) expect(sumUsd([move.forecast, ...Object.values(move.by)])).toBe(move.realised);
  const cell = movesTable(realised).columns[0]?.value(move);
  return { ...move, shares: realised.shares, about: JSON.stringify(cell) };
}

describe('work that the ledger of batches has, and the later log lacks', () => {
  it('has moved, and saves what the same work in the log would', () => {
    const move = moveOf([], [sentOf(100_000)]);
    const logged = moveOf([{ ...letters, tier: 'batch' }], []);
    expect(move).toMatchObject({ verdict: 'worked', asBefore: 1000, paid: 500, overhead: 11.13, realised: 488.87 });
    expect(move).toMatchObject({ requests: { from: 100_000, to: 100_000, moved: 100_000 }, later: [] });
    expect(move.evidence).toEqual([{ source: 'ledger', tier: 'batch', requests: 100_000 }]);
    expect(move.sentOn).toEqual({ days: 4, ofDays: expect.closeTo(365.25 / 12, 6) });
    expect(move.about).toContain('sent in batches, by the ledger, on 4 days in the 30 days of the later log');
    expect(logged.about).not.toContain('ledger');
    expect(move.by).toEqual(logged.by);
    expect(move.realised).toBe(logged.realised);
    expect(move.shares).toEqual(logged.shares);
  });

  it('is a part of the work where the log has the rest', () => {
    const half = moveOf([{ ...letters, requests: 50_000 }], [sentOf(20_000), sentOf(30_000)]);
    const logged = moveOf(
      [
        { ...letters, requests: 50_000 },
        { ...letters, requests: 50_000, tier: 'batch' },
      ],
      [],
    );
    // 50,000 x $0.01 - 50,000 x $0.005 - half of the overhead of 100,000.
    expect(half).toMatchObject({ verdict: 'under', asBefore: 500, paid: 250, overhead: 5.57, realised: 244.43 });
    expect(half.by?.['not-moved']).toBeLessThan(-200);
    expect(half.requests).toEqual(logged.requests);
  });

  it('counts once where the log has it too', () => {
    const both = moveOf([{ ...letters, tier: 'batch' }], [sentOf(100_000)]);
    expect(both).toEqual(moveOf([{ ...letters, tier: 'batch' }], []));
  });

  it('is priced by its tokens where the ledger has no cost, and unknown without both', () => {
    expect(moveOf([], [sentOf(100_000, { billedUsd: null })])).toMatchObject({ paid: 500, realised: 488.87 });
    const unknown = moveOf([], [sentOf(100_000, { tokens: null })]);
    expect(unknown).toMatchObject({ verdict: 'unknown', asBefore: null, realised: null, by: null });
  });

  it('is of no move where its workload is none of the family', () => {
    expect(moveOf([], [sentOf(100_000, { workload: 'another' })])).toMatchObject({ verdict: 'gone', evidence: [] });
  });
});
