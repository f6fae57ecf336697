import { type Command, InvalidArgumentError } from 'commander';
import { MOST_DAYS, USUAL_DAYS } from '../../../access/share-terms';
import { shareAudit } from '../../../audits/shares/shares';
import { formatDay } from '../../../wording/date';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';

type Options = { names?: boolean; days: number; server: string; json?: true };

const EPILOGUE = `
The link shows the report as it is now, without rows, evidence, files or people. Later decisions do not change it. Whoever has the link and
reaches the server can open it. It is printed this once, because only its hash is stored.
Examples:
  $ whowaits share AUDIT
  $ whowaits share AUDIT --names --days 7 --server https://whowaits.example`;

/** Adds `whowaits share`: makes a link to a frozen copy of a report. */
export function addShareCommand(program: Command): void {
  program
    .command('share')
    .description('Makes a link to a frozen copy of a report, with the names of its workloads hidden.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .option('--names', 'show the names of the audit, workloads, applications and routes')
    .option('--days <number>', `the days after which the link ends, at most ${MOST_DAYS}`, days, USUAL_DAYS)
    .option('--server <address>', 'the address of your server', server, 'http://127.0.0.1:3000')
    .option('--json', 'print only the link, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, { names = false, days: after, server: origin, json }: Options) => {
      const { id } = await findAudit(asked);
      const link = await shareAudit(id, { names, days: after });
      const address = `${origin}${link.path}`;
      console.log(json ? JSON.stringify({ ...link, address }, null, 2) : address);
      if (!json) console.error(`It ends on ${formatDay(link.expiresAt)}. To revoke it: whowaits unshare ${link.id}`);
    });
}

function days(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > MOST_DAYS)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_DAYS}.`);
  return value;
}

function server(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('It must be an address such as https://whowaits.example.');
  return new URL(text).origin;
}
