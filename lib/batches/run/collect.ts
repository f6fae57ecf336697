import { hasAnswer, type Outcome, stronger } from '../../ledger/outcome';
import type { RecordState, Validation } from '../../ledger/record-state';
import { next } from '../../ledger/record-transitions';
import type { RemoteState, ResultLine } from '../../providers/batch-provider';
import { type Collected, collectJob } from '../../store/ledger/jobs';
import type { RecordChange } from '../../store/ledger/record-change';
import { recordsOfJob } from '../../store/ledger/records';
import { NO_RESULT } from '../../store/ledger/review';
import type { StoredJob } from '../../store/ledger/stored-job';
import { formatCount, plural } from '../../wording/number';
import { exists, resultsFile } from '../batch-folder';
import type { CheckAnswer } from '../check/check-answer';
import { withoutHalfCharacters } from '../half-characters';
import { type BatchRun, jobsIn } from './batch-run';
import { billedUsd } from './billed-usd';
import { callProvider } from './call-provider';
import { answerLine, errorLine } from './result-line';
import { WholeFile } from './whole-file';

/** A record of a job while its results come in. */
type ExpectedRecord = {
  number: number;
  recordId: string;
  customId: string;
  state: RecordState;
  failures: number;
  validation: Validation | null;
  outcome: Outcome | null;
  code: string | null;
  requestId: string | null;
};

/** Collects every job that has ended, and what was collected but lies no longer in the folder. Returns how many files were. */
export async function collectEnded(run: BatchRun, check: CheckAnswer): Promise<number> {
  let collected = 0;
  for (const job of await jobsIn(run, 'ended', 'collected')) {
    if (job.state === 'collected' && (await exists(resultsFile(run.folder, job.file)))) continue;
    await collectFile(run, job, check);
    collected += 1;
  }
  return collected;
}

/**
 * Fetches the results of a job into the folder, and then enters what became of its records. The memory it takes is that of the ids of one file.
 * Cut off in between, it starts again: the ledger takes each outcome once.
 */
async function collectFile(run: BatchRun, job: StoredJob, check: CheckAnswer): Promise<void> {
  const { records, absent, ...collected } = await callProvider(run, () => fetchResults(run, job, check));
  const changes: RecordChange[] = [];
  for (const record of records.values()) {
    const outcome = record.outcome ?? absent;
    const { number, requestId, state, failures, validation } = record;
    const before = { state, job: job.number, failures, validation };
    const after = next(before, { is: 'collected', job: job.number, outcome });
    if (after === null) continue;
    changes.push({
      number,
      state: after.state,
      failures: after.failures,
      validation: after.validation,
      code: record.outcome === null ? codeOf(absent) : record.code,
      requestId,
    });
  }
  const isNew = await collectJob(job.number, collected, run.clock.now(), changes);
  const missing = changes.filter(({ code }) => code === NO_RESULT).length;
  run.tell(isNew ? `Collected ${job.file}: ${collectedText(changes, collected)}` : `Fetched ${job.file} again.`);
  if (isNew && missing > 0) {
    run.tell(
      `Of the failed ones, ${formatCount(missing)} have no result and may be billed all the same. They wait for a review. ` +
        'To send them again, which may be billed twice: --resend-missing.',
    );
  }
}

function collectedText(changes: readonly RecordChange[], { strangers, repeated, unreadable }: Collected): string {
  const completed = changes.filter(({ state }) => state === 'completed').length;
  const parts = [`${plural(completed, 'record')} completed`, `${plural(changes.length - completed, 'record')} failed`];
  if (repeated > 0) parts.push(`${plural(repeated, 'line')} named a record again`);
  if (strangers > 0) parts.push(`${plural(strangers, 'line')} named an id that was never sent`);
  if (unreadable > 0) parts.push(`${plural(unreadable, 'line')} can’t be read`);
  return `${parts.join(', ')}.`;
}

async function fetchResults(
  { provider, folder, batch }: BatchRun,
  job: StoredJob,
  check: CheckAnswer,
): Promise<Collected & { records: Map<string, ExpectedRecord>; absent: Absent }> {
  const records = new Map<string, ExpectedRecord>();
  for await (const record of recordsOfJob(job.number)) {
    // Written out: a spread takes several times as long, and there may be a million.
    const { number, recordId, customId, state, failures, validation } = record;
    const expected: ExpectedRecord = {
      number,
      recordId,
      customId,
      state,
      failures,
      validation,
      outcome: null,
      code: null,
      requestId: null,
    };
    records.set(customId, expected);
  }
  const counts = { strangers: 0, repeated: 0, unreadable: 0 };
  const tokens = { input: 0, cacheRead: 0, output: 0 };
  let counted = true;
  let absent: Absent | null = null;
  const file = await WholeFile.create(resultsFile(folder, job.file));
  try {
    for await (const some of provider.results(job.remoteId ?? '')) {
      for (const line of some) {
        if (line.outcome === 'unreadable') {
          counts.unreadable += 1;
          continue;
        }
        const record = records.get(line.customId);
        if (record === undefined) {
          counts.strangers += 1;
          continue;
        }
        if (record.outcome !== null) counts.repeated += 1;
        const answeredBefore = record.outcome !== null && hasAnswer(record.outcome);
        const judged = judge(line, record, check);
        const { outcome, code, text } = judged instanceof Promise ? await judged : judged;
        if (line.outcome === 'answered' && !answeredBefore) {
          if (line.usage === null) counted = false;
          else {
            tokens.input += line.usage.inputTokens;
            tokens.cacheRead += line.usage.cacheReadTokens;
            tokens.output += line.usage.outputTokens;
          }
        }
        if (record.outcome !== null && stronger(record.outcome, outcome) === record.outcome) continue;
        record.outcome = outcome;
        record.code = code;
        record.requestId = line.requestId === null ? null : withoutHalfCharacters(line.requestId);
        const full = file.add(text);
        if (full !== undefined) await full;
      }
    }
    for (const record of records.values()) {
      if (record.outcome !== null) continue;
      absent ??= absentIn((await provider.look(job.remoteId ?? '')).state);
      await file.add(errorLine(record, codeOf(absent), 'The results don’t have this record.'));
    }
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.finish();
  const known = counted ? tokens : null;
  return {
    records,
    absent: absent ?? 'missing',
    ...counts,
    tokens: known,
    billedUsd: known && billedUsd(batch, known, job.submittedAt ?? 0),
  };
}

/** What a record without a line in the results is. Some vendors leave out what a job that was stopped did not come to. */
type Absent = 'missing' | 'expired' | 'cancelled';

const absentIn = (state: RemoteState): Absent => (state === 'expired' || state === 'cancelled' ? state : 'missing');
const codeOf = (absent: Absent) => (absent === 'missing' ? NO_RESULT : absent);

type Judged = { outcome: Outcome; code: string | null; text: string };

function judge(
  line: Exclude<ResultLine, { outcome: 'unreadable' }>,
  record: ExpectedRecord,
  check: CheckAnswer,
): Judged | Promise<Judged> {
  if (line.outcome !== 'answered') {
    const outcome = line.outcome !== 'error' ? line.outcome : line.transient ? 'failed' : 'refused';
    return { outcome, code: line.code, text: errorLine(record, line.code, line.says) };
  }
  const checked = check({ recordId: record.recordId, text: line.text, body: line.answer });
  const judged = ({ value, fault }: { value: unknown; fault: string | null }): Judged => ({
    outcome: fault === null ? 'answered' : 'invalid',
    code: fault,
    text: answerLine(record, { answer: value, text: line.text }, fault),
  });
  return checked instanceof Promise ? checked.then(judged) : judged(checked);
}
