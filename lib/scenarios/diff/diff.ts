import { sumUsd } from '../../cost/money';
import { grouped } from '../../workloads/grouped';
import { afterMoves, changeOf } from './after-moves';
import {
  addCauses,
  NO_SAVING_CAUSES,
  NO_SPEND_CAUSES,
  type SavingCauses,
  type SpendCauses,
  savingCauses,
  spendCauses,
} from './causes';
import { matchWorkloads, type Pair } from './match-workloads';
import type { Side, SideWorkload } from './side';

/** USD a month on both sides, and the difference by cause, which adds up to it to the cent. */
export type Changed<Causes> = { from: number; to: number; by: Causes };

/** What a workload is on a side, without what it is priced from. */
export type DiffSide = Omit<SideWorkload, 'input'>;

/** The spend of one workload on both sides. Null is unknown, or a side without the workload; neither adds to a sum. */
type ChangedSpend = { from: number | null; to: number | null; by: SpendCauses };

/** A workload that was added, is gone or changed. */
export type DiffWorkload = {
  change: 'added' | 'gone' | 'changed';
  from: DiffSide | null;
  to: DiffSide | null;
  spend: ChangedSpend;
  saving: Changed<SavingCauses>;
};

/** What differs between two sides, the largest change of the spend after moves first. Workloads that do not change are counted. */
export type Diff = {
  spend: Changed<SpendCauses>;
  saving: Changed<SavingCauses>;
  workloads: DiffWorkload[];
  /**
   * Workloads of which nothing changed but their share of what all moves save together, which the others changed. They are not among
   * `workloads`.
   */
  sharing: { workloads: number; from: number; to: number };
  unchanged: number;
  /** All without a known rate on one side, changed or not: a sum holds what their log says was billed, if it says so. */
  unpriced: { id: string; name: string; model: string | null; from: boolean; to: boolean }[];
  /** Work that ran once, which no sum of a month holds. */
  once: { from: number; to: number };
};

export function diffOf(from: Side, to: Side): Diff {
  const pairs = matchWorkloads(from.workloads, to.workloads);
  const compared = pairs.map(compare);
  const kinds = grouped(compared, howItDiffers);
  const differing = kinds.get('differing') ?? [];
  const sharing = kinds.get('sharing') ?? [];
  const sumOf = (side: Side, amount: (workload: SideWorkload) => number) => sumUsd(side.workloads.map(amount));
  return {
    spend: {
      from: sumOf(from, ({ spend }) => spend ?? 0),
      to: sumOf(to, ({ spend }) => spend ?? 0),
      by: addCauses(
        NO_SPEND_CAUSES,
        compared.map(({ spend }) => spend.by),
      ),
    },
    saving: {
      from: sumOf(from, ({ saving }) => saving),
      to: sumOf(to, ({ saving }) => saving),
      by: addCauses(
        NO_SAVING_CAUSES,
        compared.map(({ saving }) => saving.by),
      ),
    },
    workloads: differing.sort((a, b) => Math.abs(afterMoves(b)) - Math.abs(afterMoves(a))),
    sharing: {
      workloads: sharing.length,
      from: sumUsd(sharing.map(({ saving }) => saving.from)),
      to: sumUsd(sharing.map(({ saving }) => saving.to)),
    },
    unchanged: compared.length - differing.length - sharing.length,
    unpriced: compared.flatMap(({ from: before, to: now }) => {
      const shown = now ?? before;
      if (shown === null || ((before?.priced ?? true) && (now?.priced ?? true))) return [];
      return [
        {
          id: shown.id,
          name: shown.name,
          model: shown.model,
          from: before?.priced === false,
          to: now?.priced === false,
        },
      ];
    }),
    once: { from: from.once, to: to.once },
  };
}

function compare({ from, to }: Pair): DiffWorkload {
  const spend = { from: from?.spend ?? null, to: to?.spend ?? null };
  const saving = { from: from?.saving ?? 0, to: to?.saving ?? 0 };
  if (from === null) {
    return {
      ...{ change: 'added', from, to: shown(to) },
      spend: { ...spend, by: { ...NO_SPEND_CAUSES, added: changeOf(spend) } },
      saving: { ...saving, by: { ...NO_SAVING_CAUSES, added: saving.to } },
    };
  }
  if (to === null) {
    return {
      ...{ change: 'gone', from: shown(from), to },
      spend: { ...spend, by: { ...NO_SPEND_CAUSES, gone: changeOf(spend) } },
      saving: { ...saving, by: { ...NO_SAVING_CAUSES, gone: sumUsd([-saving.from]) } },
    };
  }
  return {
    ...{ change: 'changed', from: shown(from), to: shown(to) },
    spend: { ...spend, by: spendCauses(from, to) },
    saving: { ...saving, by: savingCauses(from, to) },
  };
}

function shown({ input: _, ...workload }: SideWorkload): DiffSide {
  return workload;
}

function howItDiffers({ change, from, to, spend, saving }: DiffWorkload): 'differing' | 'sharing' | 'unchanged' {
  const same = (name: 'model' | 'provider' | 'latencyClass' | 'held' | 'way' | 'priced' | 'alone') =>
    from?.[name] === to?.[name];
  const isSame =
    same('model') && same('provider') && same('latencyClass') && same('held') && same('way') && same('priced');
  if (change !== 'changed' || !isSame || spend.from !== spend.to) return 'differing';
  if (saving.from === saving.to) return 'unchanged';
  return same('alone') ? 'sharing' : 'differing';
}
