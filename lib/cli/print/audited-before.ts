import { versionsAndBefore } from '../../audits/versions';
import { formatUtc } from '../../wording/date';
import { printable } from './text-table';

/** Says on standard error which version of a log an audit is, or that the log was audited before, and how to see what changed. */
export async function sayAuditedBefore(id: string): Promise<void> {
  const { versions, before } = await versionsAndBefore(id);
  const at = versions.findIndex((version) => version.id === id);
  const earlier = versions[at - 1];
  if (earlier !== undefined) {
    console.error(
      printable(`This is version ${at + 1} of "${earlier.name}". To see what changed since version ${at}:`),
    );
  } else if (before !== null) {
    const when = before.createdAt === null ? '' : `, on ${formatUtc(before.createdAt)}`;
    console.error(printable(`You audited "${before.name}" before${when}. To see what changed since then:`));
  }
  const other = earlier ?? before;
  if (other !== null && other !== undefined) console.error(`  whowaits diff ${other.id} ${id}`);
}
