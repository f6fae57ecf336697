import type { Command } from 'commander';
import { finishedReport } from '../../audits/finished-report';
import { realisedBetween } from '../../audits/realised/realised-between';
import { habitsFoundTable, UNREAD_SAYS } from '../../reports/tables/workload/batch-habits';
import { publishedSays } from '../../reports/words/published-says';
import type { Realised } from '../../scenarios/realised/realised';
import { REALISED_METHOD, realisedSays } from '../../scenarios/tables/realised-says';
import { movesTable, realisedCausesTable, realisedSharesTable } from '../../scenarios/tables/realised-tables';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';
import { printTable } from '../print/table';

const EPILOGUE = `
Work is matched whatever its service tier, so that it is found again where it moved. Verdicts: worked, under forecast, not moved, undone.
A move has worked where it saves at least 90% of what was forecast for as many requests.
${REALISED_METHOD.join('\n')}
The causes of a difference add up to it to the cent. What is unknown is in no sum.

Example:
  $ whowaits realised OCTOBER NOVEMBER`;

/** Adds `whowaits realised`: what the moves of an earlier audit have saved by a later one. */
export function addRealisedCommand(program: Command): void {
  program
    .command('realised')
    .description(
      'Holds what an earlier audit forecast against a later one: what moved, what it saved, and why it differs.',
    )
    .argument('<earlier>', `the audit that recommended the moves: ${AUDIT_ARGUMENT}`)
    .argument('<later>', 'the audit of a later month')
    .option('--json', 'print only the result, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (earlier: string, later: string, { json }: { json?: true }) => {
      const [before, after] = [await findAudit(earlier), await findAudit(later)];
      const realised = await realisedBetween(before.id, after.id);
      console.log(json ? JSON.stringify(realised, null, 2) : await printed(realised, after.id));
    });
}

async function printed(realised: Realised, later: string): Promise<string> {
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  const report = await finishedReport(later);
  const { published = [] } = report;
  const habits = habitsFoundTable(report);
  const { headline, why } = realisedSays(realised);
  const shares = realisedSharesTable(realised.shares, published);
  const isNothing = realised.moves.length === 0;
  return [
    ...[headline, ...why, ''],
    ...(isNothing
      ? []
      : [printTable(movesTable(realised), width), '', printTable(realisedCausesTable(realised.totals), width), '']),
    ...REALISED_METHOD,
    ...(realised.once.from + realised.once.to === 0
      ? []
      : ['Work that ran once has no month, and is left out. Say how often it comes, and it counts.']),
    ...(habits === null || habits.rows.length === 0 ? [] : ['', habits.title, printTable(habits, width), UNREAD_SAYS]),
    ...(shares === null ? [] : ['', printTable(shares, width, ['says']), publishedSays(published)]),
  ].join('\n');
}
