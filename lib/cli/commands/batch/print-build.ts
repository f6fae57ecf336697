import path from 'node:path';
import type { DoneRecords } from '../../../batches/build/done-records';
import type { Manifest } from '../../../plans/manifest';
import { formatBytes } from '../../../wording/bytes';
import { formatCount, plural } from '../../../wording/number';
import { formatUsd, formatUsdCost } from '../../../wording/usd';
import { unpricedText } from '../../print/batch';
import { printable, textTable } from '../../print/text-table';

const SHOWN_FILES = 20;

/** Prints what a build made, what it left out and what it may cost. */
export function printBuild(manifest: Manifest, out: string): void {
  const { counts, requests, usd, capUsd } = manifest;
  const rows = requests.slice(0, SHOWN_FILES);
  const table = textTable(
    [
      { head: 'File', cell: ({ file }) => file },
      { head: 'Run', cell: ({ run }) => formatCount(run), align: 'right' },
      { head: 'Requests', cell: (file) => formatCount(file.requests), align: 'right' },
      { head: 'Size', cell: ({ bytes }) => formatBytes(bytes), align: 'right' },
      { head: 'Input tokens', cell: tokensOf, align: 'right' },
      { head: 'Cost', cell: ({ usd: cost }) => formatUsdCost(cost), align: 'right' },
    ],
    rows,
    process.stdout.columns ?? Number.POSITIVE_INFINITY,
  );
  console.log(table);
  if (requests.length > SHOWN_FILES) console.log(`and ${plural(requests.length - SHOWN_FILES, 'more file')}`);
  const left = [
    counts.setAside > 0 ? `${formatCount(counts.setAside)} set aside` : null,
    counts.repeated > 0 ? `${formatCount(counts.repeated)} repeated` : null,
    counts.doneBefore > 0 ? `${formatCount(counts.doneBefore)} done before` : null,
  ].filter((one) => one !== null);
  console.log(
    `\n${plural(counts.read, 'record')} read, ${plural(counts.requests, 'request')} in ${plural(requests.length, 'file')}${left.length === 0 ? '' : `. Left out: ${left.join(', ')}`}.`,
  );
  console.log(`Cost in batch: ${formatUsdCost(usd)}. The low figure has no answers, the high one the longest.`);
  const unpriced = unpricedText(manifest);
  if (unpriced !== null) console.log(unpriced);
  const runs = requests.at(-1)?.run ?? 1;
  if (capUsd !== null && runs > 1) console.log(`The cap of ${formatUsd(capUsd)} parts it into ${plural(runs, 'run')}.`);
  if (requests.some(({ inputTokens }) => inputTokens.counted === 'bytes')) {
    console.log('Tokens are estimated from bytes, because no tokenizer of this model is known.');
  }
  if (counts.setAside > 0) console.log(`Reasons: ${printable(path.join(out, 'set-aside.jsonl'))}`);
  const least = manifest.limits.find(({ limit }) => limit === 'minRequests');
  if (least?.value !== undefined && least.value !== null && least.used !== null && least.used < least.value) {
    console.error(
      `A file has fewer than the ${formatCount(least.value)} requests that this provider wants in a job. Send more at once, or lower --max-requests.`,
    );
  }
  console.error(`Built in ${printable(out)}. Nothing was sent.`);
}

const tokensOf = ({ inputTokens: { low, high } }: Manifest['requests'][number]) =>
  low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`;

/** What a person should know of the records that earlier runs did. */
export function doneSays({ named, leftOut }: Pick<DoneRecords, 'named' | 'leftOut'>): string[] {
  if (named.all === 0) return [];
  if (leftOut.all === 0) {
    return [
      'No record is left out: what --done names has another prompt, model or schema version, or is not in these files.',
    ];
  }
  const { byRecordId, changed } = leftOut;
  return [
    ...(changed === 0
      ? []
      : [
          `${plural(changed, 'record')} done before had another request then, so the answers are those of the old one. To do them again: --prompt-version.`,
        ]),
    ...(byRecordId === 0
      ? []
      : [
          `${plural(byRecordId, 'record')} left out by the record id alone, whatever the prompt, model and schema version were.`,
        ]),
  ];
}
