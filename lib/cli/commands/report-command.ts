import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { exportAudit } from '../../audits/export-audit';
import { tidyUp } from '../../audits/tidy-up';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormatName } from '../../exports/export-format';
import { ASKED_TABLES, type AskedTable, FORMATS_OF_A_TABLE } from '../../exports/export-report';
import { FOCUS_DEVIATIONS } from '../../exports/focus/deviations';
import { AUDIT_ARGUMENT } from '../arguments/audit-argument';
import { findAudit } from '../arguments/find-audit';

type Options = { format: ExportFormatName; table?: AskedTable; out?: string; link?: string };

const EPILOGUE = `
Formats:
${EXPORT_FORMAT_NAMES.map((name) => `  ${name.padEnd(6)} ${EXPORT_FORMATS[name].says}`).join('\n')}

Deviations of the FOCUS rows from FOCUS 1.4:
${FOCUS_DEVIATIONS.map((says, at) => `  ${at + 1}. ${says}`).join('\n')}

Examples:
  $ whowaits report ID > report.md
  $ whowaits report ID --format xlsx --out report.xlsx
  $ whowaits report ID --format csv --table moves`;

function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError('It must be a web address.');
  return url.href;
}

/** Adds `whowaits report`: writes the report of an audit in a format. */
export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('Writes the report of an audit to a file or to standard output.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .addOption(new Option('--format <format>', 'the format').choices(EXPORT_FORMAT_NAMES).default('md'))
    .addOption(
      new Option('--table <name>', `only this table, or all of them, as ${FORMATS_OF_A_TABLE.join(' or ')}`).choices(
        ASKED_TABLES,
      ),
    )
    .option('--out <file>', 'the file to write (default: standard output)')
    .option('--link <url>', 'the address of the audit, for Markdown, HTML and PDF', webAddress)
    .addHelpText('after', EPILOGUE)
    .action(async (asked: string, { format, table, out, link }: Options, command: Command) => {
      if (out !== undefined && !existsSync(dirname(out)))
        command.error(`error: ${dirname(out)}: the folder does not exist.`);
      const isBinary = 'binary' in EXPORT_FORMATS[format];
      if (isBinary && out === undefined && process.stdout.isTTY)
        command.error(`error: a terminal can't show ${format}. Name a file with --out.`);
      await tidyUp();
      const { id } = await findAudit(asked);
      const { body } = await exportAudit(id, { format, table, link });
      if (out === undefined) await pipeline(Readable.from([body]), process.stdout, { end: false });
      else {
        await writeFile(out, body);
        console.error(`Wrote ${out}.`);
      }
    });
}
