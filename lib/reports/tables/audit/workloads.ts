import { percent } from '../../../wording/percent';
import { formatUsd, formatUsdRange } from '../../../wording/usd';
import { isHeld } from '../../held';
import { isEstimate } from '../../paid/is-estimate';
import { roundedAway } from '../../paid/rounded-away';
import type { ReportWorkload } from '../../report';
import { rowsOrRequests } from '../../rows-or-requests';
import { alreadyRuns } from '../../ways/already-cheaper';
import { bestWay, billAfterMove, notCountedNet, shownWay } from '../../ways/shown-way';
import { recurrenceSaid } from '../../words/once-says';
import { paidHead, paidKinds, paidLabel } from '../../words/paid/paid-says';
import { requestsAsCell } from '../../words/paid/requests-says';
import { modelNames } from '../../words/paid/unrated-says';
import { classLabel } from '../../words/verdict/verdict-words';
import { WORKLOAD_VERDICT_WORDS } from '../../words/verdict/workload-verdict-words';
import { WAY_WORDS } from '../../words/way-words';
import { type Cell, none, type Table } from '../table';

/** The workloads with their class and their money, USD a month, in the order given. What ran once says so, and its sums are in no column. */
export function workloadsTable(workloads: readonly ReportWorkload[]): Table<ReportWorkload> {
  const isMixed = paidKinds(workloads).length > 1;
  const hasKinds = isMixed || workloads.some((workload) => recurrenceSaid(workload) !== null);
  return {
    title: 'Workloads',
    sentence: 'Workloads with class, requests and USD per month',
    rows: workloads,
    id: ({ id }) => id,
    columns: [
      {
        key: 'name',
        head: 'Workload',
        unit: 'text',
        value: (workload) => ({ value: workload.name, note: modelOf(workload) }),
        noteHead: 'Provider and model',
        elastic: true,
      },
      {
        key: 'class',
        head: 'Class',
        unit: 'text',
        value: (workload) => ({
          value: classLabel(workload.latencyClass, isHeld(workload)),
          note: whenceSays(workload),
        }),
        noteHead: 'Evidence',
        dropAt: 0,
      },
      { key: 'requests', head: 'Requests', unit: 'count', value: requestsCell, dropAt: 3 },
      {
        key: 'spend',
        head: paidHead('Spend a month', workloads),
        unit: 'usd',
        value: (workload) => spendCell(workload, isMixed),
        noteHead: hasKinds ? 'What it is' : 'Range',
        main: true,
      },
      {
        key: 'way',
        head: 'By the best way',
        term: 'way',
        unit: 'usd',
        value: wayCell,
        noteHead: 'Way',
        dropAt: 2,
      },
      { key: 'saving', head: 'Saves', term: 'net', unit: 'usd', value: savingCell },
      {
        key: 'verdict',
        head: 'Verdict',
        term: 'verdict',
        unit: 'text',
        value: ({ verdict }) => WORKLOAD_VERDICT_WORDS[verdict].label,
        dropAt: 1,
      },
    ],
  };
}

export function modelOf({ provider, model }: Pick<ReportWorkload, 'provider' | 'model'>): string {
  return `${provider ?? 'unknown'} / ${model ?? 'unknown'}`;
}

/** The requests of a workload. Zero requests at an unknown spend mean a workflow whose volume is unknown. */
export function requestsCell(workload: ReportWorkload): Cell {
  return rowsOrRequests(workload) > 0 || workload.monthly.current !== null ? requestsAsCell(workload) : null;
}

/** With its range if it is estimated, with its kind beside sums of other kinds, and with who said how often it comes. */
function spendCell(workload: ReportWorkload, isMixed: boolean): Cell {
  const { once } = workload;
  const said = recurrenceSaid(workload);
  if (once !== undefined)
    return { ...none(`${formatUsd(once.current)} once`), ...(said === null ? {} : { note: said }) };
  const estimated = isEstimate(workload);
  const kinds = paidKinds([workload]);
  const notes = [
    ...(isMixed && kinds.length > 0 ? [paidLabel(kinds)] : []),
    ...(said === null ? [] : [said]),
    ...(estimated ? [formatUsdRange(workload.uncounted?.bills?.current ?? null)] : []),
  ];
  return {
    value: workload.monthly.current,
    roundedAway: roundedAway(workload, 'current'),
    estimated,
    note: notes.length === 0 ? null : notes.join(', '),
  };
}

/** The token bill after the move. A way that is open and not recommended is named and not counted, so the column adds up. */
function wayCell(workload: ReportWorkload): Cell {
  if (workload.way === null) return { ...none('–'), note: notCountedSays(workload) };
  const { way } = shownWay(workload);
  const bill = billAfterMove(workload);
  if (workload.once !== undefined) return { ...none(`${formatUsd(bill)} once`), note: WAY_WORDS[way].label };
  return {
    value: bill,
    roundedAway: way === 'batch' ? roundedAway(workload, 'batch') : 0,
    estimated: bill !== null && isEstimate(workload),
    note: bill === null ? null : WAY_WORDS[way].label,
  };
}

function notCountedSays(workload: ReportWorkload): string | null {
  const open = bestWay(workload);
  const isOpen = workload.verdict === 'not-worth-it' || workload.verdict === 'needs-answer';
  return open === undefined || !isOpen
    ? null
    : `${WAY_WORDS[open.way].label}: ${isEstimate(workload) ? '~' : ''}${formatUsd(open.bill)}`;
}

/** What it adds to the saving of the audit. Only what moves counts, so the column adds up to the headline. */
function savingCell(workload: ReportWorkload): Cell {
  const already = alreadyRuns(workload);
  if (already !== null) return none(`none: already ${already}`);
  const { net } = shownWay(workload);
  const { once } = workload;
  if (once !== undefined && once.saving !== null) {
    return { ...none(`${formatUsd(once.saving)} once`), note: formatUsdRange(net) };
  }
  if (workload.saving === null) {
    const open = notCountedNet(workload);
    return {
      ...none('–'),
      note: open === null ? null : `not counted: ${formatUsd(open.median)}${once === undefined ? '' : ' once'}`,
    };
  }
  return { value: workload.saving, estimated: isEstimate(workload), note: formatUsdRange(net) };
}

/** Who set or answered it, or how strong the evidence for it is. */
export function whenceSays({ decided, declaredHours, whoWaits, strength, confidence }: ReportWorkload): string {
  const setBy = (decided?.latencyClass ?? decided?.deadlineHours)?.by;
  if (setBy !== undefined) return `set by ${setBy}`;
  const answeredBy = decided?.answers.at(-1)?.by;
  if (answeredBy !== undefined) return `answered by ${answeredBy}`;
  if (whoWaits?.latencyClass != null) return 'by who waits, as listed';
  if (declaredHours !== undefined) return 'by its deadline';
  return strength === undefined ? `${percent(confidence)} likely` : `${strength} evidence`;
}

/** Workloads without a price, and what is missing. */
export function unpricedTable(workloads: readonly ReportWorkload[]): Table<ReportWorkload> {
  return {
    title: 'Workloads without a price',
    sentence: 'Workloads without a known rate, or without token counts',
    rows: workloads,
    id: ({ id }) => id,
    columns: [
      { key: 'name', head: 'Workload', unit: 'text', value: ({ name }) => name, elastic: true },
      { key: 'model', head: 'Provider and model', unit: 'text', value: modelOf, elastic: true },
      {
        key: 'missing',
        head: 'What is missing',
        unit: 'text',
        value: missingSays,
      },
      { key: 'similar', head: 'Similar names', unit: 'text', value: similarNames, elastic: true },
      { key: 'requests', head: 'Requests', unit: 'count', value: requestsCell },
      {
        key: 'billed',
        head: 'Cost in the log, a month',
        unit: 'usd',
        value: (workload) => ({ value: workload.monthly.current, roundedAway: roundedAway(workload, 'current') }),
        main: true,
      },
    ],
  };
}

function missingSays({ unpriced, unrated }: ReportWorkload): string {
  if (unpriced === 'tokens-unknown') return 'Token counts';
  if (unrated?.tier != null) return `A rate for the tier ${unrated.tier}`;
  if (unrated?.billedIn === 'credits') return 'A rate in USD: it is billed in credits';
  return unrated?.region == null ? 'A rate' : `A rate in ${unrated.region}`;
}

function similarNames({ unrated }: ReportWorkload): Cell {
  const names = modelNames(unrated?.nearest ?? []);
  return names.length === 0 ? none('none') : names.join(', ');
}
