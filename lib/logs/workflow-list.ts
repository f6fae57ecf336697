import Papa from 'papaparse';
import { LONGEST_TEXTS, listedWorkflowSchema, type Workflow } from '../workloads/workflow/workflow';
import { findWorkflowColumns, type WorkflowColumn } from '../workloads/workflow/workflow-columns';
import { readAmount, readHours, readYesNo, stated } from '../workloads/workflow/workflow-values';
import { UnreadableFile } from './files/unreadable-file';
import { REJECT_REASONS, type Reject, type RejectReason } from './reject-reasons';

/** A list of workflows as read: the good rows with the line of each, and the others by reason and line. */
export type WorkflowList = { workflows: Workflow[]; lines: number[]; rows: number; rejects: Reject[] };

const AMOUNTS: readonly WorkflowColumn[] = ['requestsPerMonth', 'inputTokens', 'outputTokens', 'costPerRequestUsd'];

/** Reads a CSV of workflows. Throws UnreadableFile if it has no name column or no rows. */
export function readWorkflowList(fileName: string, text: string): WorkflowList {
  const records = readRecords(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  const [header, ...rows] = records;
  if (header === undefined)
    throw new UnreadableFile(`${fileName} is empty. The first line must name the columns; only "name" is required.`);
  const places = findWorkflowColumns(header.cells);
  if (places.name === undefined) {
    throw new UnreadableFile(
      `${fileName}, line ${header.line}: there is no column "name". The columns are name, description, owner, trigger, who_waits, deadline, provider, model, ` +
        'requests_per_month, input_tokens, output_tokens, cost_per_request, streamed. Only the name is required.',
    );
  }
  if (rows.length === 0) throw new UnreadableFile(`${fileName} has a header but no rows below line ${header.line}.`);
  const list: WorkflowList = { workflows: [], lines: [], rows: rows.length, rejects: [] };
  for (const row of rows) {
    const cell = (field: WorkflowColumn) => row.cells[places[field] ?? -1]?.trim() || null;
    const problem = rowProblem(row, cell, header.cells.length);
    if (problem === null) {
      list.workflows.push(toWorkflow(cell, list.workflows.length));
      list.lines.push(row.line);
    } else {
      const place = problem.field === null ? undefined : places[problem.field];
      addReject(list.rejects, problem.reason, {
        file: fileName,
        line: row.line,
        column: place === undefined ? null : (header.cells[place]?.trim() ?? null),
      });
    }
  }
  if (list.workflows.length === 0) {
    const [first] = list.rejects;
    const says = first ? REJECT_REASONS[first.reason] : '';
    throw new UnreadableFile(`No row could be read. ${fileName}, line ${first?.examples[0]?.line}: ${says}`);
  }
  return list;
}

type Cell = (field: WorkflowColumn) => string | null;
type Problem = { reason: RejectReason; field: WorkflowColumn | null };
type CsvRecord = { line: number; cells: string[]; unclosedQuote: boolean };

function rowProblem(record: CsvRecord, cell: Cell, headerWidth: number): Problem | null {
  if (record.unclosedQuote) return { reason: 'unclosed-quote', field: null };
  if (record.cells.length > headerWidth) return { reason: 'too-many-columns', field: null };
  if (cell('name') === null) return { reason: 'no-name', field: 'name' };
  for (const [field, most] of Object.entries(LONGEST_TEXTS) as [keyof typeof LONGEST_TEXTS, number][]) {
    if ((cell(field)?.length ?? 0) > most) return { reason: 'text-too-long', field };
  }
  for (const field of AMOUNTS) {
    const text = cell(field);
    if (text !== null && readAmount(text) === null)
      return { reason: text.startsWith('-') ? 'negative-number' : 'not-a-number', field };
  }
  const deadline = stated(cell('deadlineHours'));
  if (deadline !== null && readHours(deadline) === null) return { reason: 'unknown-deadline', field: 'deadlineHours' };
  const streamed = cell('streamed');
  return streamed !== null && readYesNo(streamed) === null ? { reason: 'not-yes-or-no', field: 'streamed' } : null;
}

/** The non-empty rows, each with the line it starts on. Quoted values may span lines. */
function readRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const { delimiter } = Papa.parse<string[]>(text, { preview: 1 }).meta;
  let line = 1;
  let read = 0;
  while (read < text.length) {
    const part = read;
    Papa.parse<string[]>(text.slice(part), {
      delimiter,
      newline: '\n',
      fastMode: false,
      step: ({ data, errors, meta }, parser) => {
        const unclosedQuote = errors.some((error) => error.type === 'Quotes');
        if (data.some((cell) => cell.trim() !== '')) records.push({ line, cells: data, unclosedQuote });
        // An unclosed quote takes the rows below into its value, so only its own line is skipped.
        const end = unclosedQuote ? text.indexOf('\n', read) + 1 || text.length : part + meta.cursor;
        line += text.slice(read, end).split('\n').length - 1;
        read = end;
        if (unclosedQuote) parser.abort();
      },
    });
  }
  return records;
}

function addReject(rejects: Reject[], reason: RejectReason, example: Reject['examples'][number]): void {
  const same = rejects.find((reject) => reject.reason === reason);
  if (same === undefined) rejects.push({ reason, count: 1, examples: [example] });
  else {
    same.count += 1;
    if (same.examples.length < 100) same.examples.push(example);
  }
}

function toWorkflow(cell: Cell, index: number): Workflow {
  const amount = (field: WorkflowColumn) => {
    const text = cell(field);
    return text === null ? null : readAmount(text);
  };
  const deadline = stated(cell('deadlineHours'));
  const streamed = cell('streamed');
  return listedWorkflowSchema.parse({
    id: `workflow-${index + 1}`,
    name: cell('name'),
    description: cell('description'),
    owner: cell('owner'),
    trigger: cell('trigger'),
    whoWaits: cell('whoWaits'),
    deadlineHours: deadline === null ? null : readHours(deadline),
    provider: cell('provider'),
    model: cell('model'),
    requestsPerMonth: amount('requestsPerMonth'),
    inputTokens: amount('inputTokens'),
    outputTokens: amount('outputTokens'),
    costPerRequestUsd: amount('costPerRequestUsd'),
    streamed: streamed === null ? null : readYesNo(streamed),
  });
}
