import type { Estimate } from '../../batches/run/estimate';
import type { Standing } from '../../batches/standing';
import { alarmText } from '../../ledger/alarm-text';
import { waitForPerson } from '../../ledger/for-a-person';
import { RECORD_STATES } from '../../ledger/record-state';
import { STATE_WORDS } from '../../ledger/state-words';
import type { Manifest } from '../../plans/manifest';
import { formatCount, plural } from '../../wording/number';
import { formatUsd, formatUsdCost } from '../../wording/usd';
import { printable } from './text-table';

/** Why the cost of a build is not known, and what to do; null where it is. */
export function unpricedText({ unpriced, provider, model }: Manifest): string | null {
  if (unpriced === null) return null;
  const why =
    unpriced === 'no-rate'
      ? `no batch price of ${model} at ${provider} is known. Enter it with "whowaits prices set"`
      : 'a request does not say how long its answer may be. Add --max-output';
  return `The cost is unknown, because ${why}, then build again.`;
}

/** What a submission would send, and what it may cost. */
export function estimateText(
  { run, runsLeft, files, requests, usd, spend, capUsd }: Estimate,
  manifest: Manifest,
): string {
  const unpriced = usd === null ? unpricedText(manifest) : null;
  const lines = [
    `To send: ${plural(requests, 'request')} in ${plural(files, 'file')}.`,
    `Estimate: ${formatUsdCost(usd)}.`,
    ...(unpriced === null ? [] : [unpriced]),
  ];
  if (spend.high > 0) lines.push(`So far: ${formatUsdCost(spend)}.`);
  if (capUsd !== null) lines.push(`Cap: ${formatUsd(capUsd)}.`);
  if (runsLeft > 1)
    lines.push(
      `This is run ${formatCount(run)}; each run keeps to the cap, and ${plural(runsLeft - 1, 'run')} are left after it.`,
    );
  return lines.join('\n');
}

/** How a batch stands: its records by state, its cost, its alarms. */
export function standingText(standing: Standing): string {
  const { batch, counts, spend, alarms } = standing;
  const states = RECORD_STATES.filter((state) => counts[state] > 0);
  const lines = states.map((state) => `${STATE_WORDS[state].title}: ${formatCount(counts[state])}`);
  lines.push(`Cost so far: ${costText(standing)}`);
  if (spend.unknown > 0) lines.push(`${plural(spend.unknown, 'file')} without a known price come on top.`);
  if (batch.stopped !== null) lines.push(`No new file is sent: ${batch.stopped} To go on: --resume.`);
  for (const alarm of alarms) lines.push(`Alarm: ${alarmText(alarm)}`);
  if (waitForPerson(counts) > 0) lines.push('To see what waits for a person: whowaits batch review list DIR');
  return lines.join('\n');
}

function costText({ spend, batch }: Standing): string {
  const cost = formatUsdCost(spend);
  return batch.capUsd === null ? cost : `${cost}, under a cap of ${formatUsd(batch.capUsd)} a run`;
}

/** Records under review as lines: id, state, failures and code. */
export function recordLine(record: {
  recordId: string;
  state: keyof typeof STATE_WORDS;
  failures: number;
  code: string | null;
}): string {
  const { recordId, state, failures, code } = record;
  return `${printable(recordId)}\t${STATE_WORDS[state].title}\t${plural(failures, 'failure')}\t${code ?? ''}`.trimEnd();
}
