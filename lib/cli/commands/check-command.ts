import type { Command } from 'commander';
import { checkInvoices } from '../../audits/invoice/check-invoices';
import { invoicesInFile } from '../../audits/invoice/read-invoice-file';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';
import { formatInvoiceCheck } from '../print/invoice-check';

const EPILOGUE = `
Reads cost exports of OpenAI and Anthropic, AWS cost and usage reports, cost exports of Azure and Google Cloud, and FOCUS, as CSV,
JSON or Parquet, plain or packed. OpenAI’s and Anthropic’s cost exports may not count tokens: give the usage export of the same days too.
Only days that both cover are compared. Nothing of an invoice is stored.

The residual of each model is split by cause, to the cent. Volume: tokens that one side does not have, at our rate. Tier and cache: tokens
that the sides place in another tier, or read from a cache on one side only. Rate: another price. Money without quantities is unexplained.

Examples:
  $ whowaits check ID openai-costs.csv openai-usage.csv
  $ whowaits check ID cur-2026-10.csv.gz --json`;

/** Adds `whowaits check`: invoices against an audit. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('Compares invoices with an audit of the same days: the residual of each model by cause.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('<invoices...>', 'invoices, cost exports and usage exports')
    .option('--json', 'print only the comparison, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, files: string[], options: { json?: true }) => {
      const { id } = await findAudit(asked);
      const invoices = (await Promise.all(files.map(invoicesInFile))).flat();
      const check = await checkInvoices(id, invoices, Date.now());
      const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
      process.stdout.write(`${options.json ? JSON.stringify(check, null, 2) : formatInvoiceCheck(check, width)}\n`);
    });
}
