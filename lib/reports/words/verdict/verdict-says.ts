import { paybackMonths } from '../../../cost/assumptions/limits';
import { formatWhen } from '../../../wording/date';
import { formatCount, formatDecimal } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { formatIn } from '../../../wording/unit';
import { formatUsd, formatUsdRange } from '../../../wording/usd';
import { perWhat } from '../../ran-once';
import type { Report, ReportWorkload } from '../../report';
import type { Failing, Outside } from '../../verdict';
import { isOpenInTime } from '../../ways/patience';
import { bestWay } from '../../ways/shown-way';
import { WAY_WORDS } from '../way-words';

type ReportWay = ReportWorkload['ways'][number];

/** The rule of the verdicts, in a sentence. */
export function ruleSays({ leastChance, paybackMonths, missedShare }: Report['rule']): string {
  return (
    `A move is recommended where ${percent(leastChance)} of the draws save, it pays back within ` +
    `${formatIn(paybackMonths, 'months')}, and at most ${percent(missedShare)} of runs miss their deadline.`
  );
}

/** A payback period, in months. Null is a payback that takes more than 60 months, or never comes. */
export function paybackSays(months: number | null): string {
  return months === null ? 'never' : formatIn(months, 'months');
}

/** The verdict of a workload with its reasons, in sentences for people. */
export function verdictSays(workload: ReportWorkload): string {
  const { verdict, worthUsd = 0 } = workload;
  switch (verdict) {
    case 'move':
    case 'move-together':
      return moveSays(workload);
    case 'not-worth-it':
      return notWorthSays(workload);
    case 'keep':
      return 'Somebody waits for its answers, so it stays as it is.';
    case 'needs-answer':
      return worthUsd > 0
        ? `If nobody waits, moving it would save ${formatUsd(worthUsd)} a month.`
        : 'An answer settles who waits. No move is worth it, whatever the answer.';
    case 'nothing-to-save':
      return `Nothing is asked: ${unaskedSays(workload)}`;
    case 'done':
      return 'It already runs on a cheaper tier, so there is nothing left to move.';
    case 'cannot':
      return cannotSays(workload);
  }
}

function unaskedSays({ once, ways }: ReportWorkload): string {
  if (once !== undefined) return 'it ran once, so no month waits for an answer.';
  const isBlocked = ways.length > 0 && !ways.some(isOpenInTime);
  return isBlocked ? 'no way to move it is open, whatever the answer.' : 'no move is worth it, whatever the answer.';
}

function moveSays(workload: ReportWorkload): string {
  const { verdict, saving } = workload;
  const chosen = bestWay(workload);
  if (chosen?.net == null) return '';
  const { net, oneOff, client } = chosen;
  const saves = `${WAY_WORDS[chosen.way].subject} saves ${formatUsd(net.median)} ${perWhat(workload)} (P10–P90 range: ${formatUsdRange(net)}).`;
  const again = workload.once === undefined ? '' : 'It ran once, so this is for the next time.';
  const costs =
    client === 0
      ? `Moving costs ${formatUsd(oneOff)} once.`
      : `Moving costs ${formatUsd(oneOff)} once, and the client of the provider ${formatUsd(client)}.`;
  const together =
    verdict === 'move-together' ? ' By itself it does not pay for that client. Other workloads share its cost.' : '';
  return [
    saves,
    again,
    partSays(workload.once?.saving ?? saving, net.median),
    lessTodaySays(chosen),
    `${costs}${together}`,
    reviewSays(workload),
    chosen.unknown ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Medians do not add up, so its part of the median of all moves may be another figure. Empty where it is the same. */
function partSays(saving: number | null, median: number): string {
  return saving === null || saving === median ? '' : `It adds ${formatUsd(saving)} to the median of all moves.`;
}

/** Empty where the prices of today save as much. */
function lessTodaySays({ net, today }: ReportWay): string {
  if (net === null || today === undefined || today.net.median >= net.median) return '';
  return `At the prices of today it saves ${formatUsd(today.net.median)}.`;
}

/** The share of records to review up to which batch is within the rule, rounded down. Empty where any share is, or another way is chosen. */
function reviewSays({ reviewBreakEven: share = null }: ReportWorkload): string {
  if (share === null) return '';
  if (share === 0) return 'It pays only without any review of its records.';
  // A percentage would read "under 0.1%".
  return share < 0.001
    ? `It pays until one in ${formatCount(Math.ceil(1 / share))} records is reviewed.`
    : `It pays until ${percent(Math.floor(share * 1000 + 1e-9) / 1000)} of records are reviewed.`;
}

const FAILS: Record<Outside, string> = {
  loses: 'It saves nothing after overhead.',
  uncertain: 'The saving is too uncertain.',
  late: 'Too many runs would miss their deadline.',
  'pays-back-late': 'It pays back too late.',
};

function failsSay(fails: Failing, way: ReportWay, once: boolean): string {
  if (fails === 'committed') return '';
  if (fails !== 'prices-changed') return outsideSays(fails, way, way.net?.median ?? 0, once);
  const { net, fails: failsToday } = way.today ?? { net: null, fails: null };
  if (net === null || failsToday === null) return 'It is not worth it at the prices of today.';
  if (failsToday === 'loses')
    return 'Prices have changed since the log, and at those of today it saves nothing after overhead.';
  const saves = `Prices have changed since the log, and at those of today it saves ${formatUsd(net.median)} ${once ? 'once' : 'a month'}.`;
  return `${saves} ${outsideSays(failsToday, way, net.median, once)}`;
}

/** Outside of which limit a way is that saves `median`, in USD a month or once. */
function outsideSays(outside: Outside, { oneOff, client }: ReportWay, median: number, once: boolean): string {
  if (once && outside === 'pays-back-late') return 'Moving costs more than that.';
  const months = paybackMonths(oneOff + client, median);
  return outside === 'pays-back-late' && months !== null
    ? `It pays back too late, in ${paybackSays(months)}.`
    : FAILS[outside];
}

/** That what it would save is paid to its provider in any case. */
function committedSays({ provider, commitment }: ReportWorkload): string {
  if (commitment === undefined) return 'But its provider is paid in any case, so nothing of it is saved.';
  const { usd, until, above } = commitment;
  const end = until === null ? '' : ` until ${formatWhen(until)}`;
  const paid = `But ${provider ?? 'its provider'} is paid ${formatUsd(usd)} a month in any case${end}.`;
  if (above === undefined)
    return `${paid} Moves that would share the cost of its client stay for that reason, and it does not pay for it alone.`;
  return above === 0
    ? `${paid} The move would take the spend there below that, so nothing of it is saved.`
    : `${paid} Only ${formatUsd(above)} of what the move takes off the spend there is above that.`;
}

function notWorthSays(workload: ReportWorkload): string {
  const committed = workload.ways.find(({ fails }) => fails === 'committed');
  const best = committed ?? bestWay(workload);
  if (best?.net == null) return 'No way is worth it.';
  const { way, net } = best;
  const says = `${WAY_WORDS[way].subject} is its best way, at ${formatUsd(net.median)} ${perWhat(workload)} (${formatUsdRange(net)}) for ${formatUsd(best.oneOff + best.client)} once.`;
  if (committed !== undefined) return `${says} ${committedSays(workload)}`;
  const from = workload.worthFromVolume ?? null;
  const volume =
    workload.once !== undefined
      ? 'It ran once.'
      : from === null
        ? 'No volume would make it worth it.'
        : `It would be worth it from ${formatDecimal(roundedUp(from))} times the volume.`;
  return `${says} ${best.fails === null ? '' : `${failsSay(best.fails, best, workload.once !== undefined)} `}${volume}`;
}

/** To a tenth, never below, so that the volume that is named is enough. */
function roundedUp(factor: number): number {
  return Math.ceil(factor * 10 - 1e-9) / 10;
}

/** Why nothing cheaper is open, by the way that asks for the least patience, and that the way of today is left. */
function cannotSays({ ways, batch, outcome }: ReportWorkload): string {
  if (outcome === 'unpriced') return 'Its price is unknown, so no way can be compared.';
  const wait = ({ windowHours }: ReportWay) => windowHours ?? Number.POSITIVE_INFINITY;
  const blocked = ways.filter(({ blockers }) => blockers.length > 0);
  const [soonest] = blocked.filter(isOpenInTime).sort((a, b) => wait(a) - wait(b));
  // A way that is gone says more than that another one was never sold.
  const ended = blocked.flatMap(({ blockers }) => blockers).filter(({ code }) => code === 'price-ended');
  const [first] = [soonest?.blockers ?? [], ended, batch.blockers, blocked[0]?.blockers ?? []].flat();
  return `${first?.says ?? 'Its provider sells no cheaper way.'} The way that is left is the one of today.`;
}
