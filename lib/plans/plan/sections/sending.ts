import type { Assumptions } from '../../../cost/assumptions/assumptions';
import { WAY_WORDS } from '../../../reports/words/way-words';
import { formatHours } from '../../../wording/hours';
import { formatCount, plural } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import { formatUsd } from '../../../wording/usd';
import { SAFETY_MARGIN } from '../../safety-margin';
import { assumedFigure, figure, limitFigure } from '../figures';
import { fittingWay } from '../fitting-way';
import { BYTES_PER_TOKEN, type FilesUnder } from '../limits-of';
import type { PlanFigure, PlanSection } from '../plan';
import type { Planned, Planning } from '../planning';

/** In which form requests are sent. */
export function shapeSection({ workload, way, under, blockers }: Planned): PlanSection {
  const against = blockers.map(({ says }) => says);
  const title = 'How it is sent';
  if (way === null) return { key: 'shape', title, says: [fittingWay(workload).says, ...against], figures: [] };
  const { subject, says } = WAY_WORDS[way];
  if (under === null) return { key: 'shape', title, says: [`${subject}: ${says}.`, ...against], figures: [] };
  const { shape } = under;
  if (shape === null) return { key: 'shape', title, says: [SHAPE_UNKNOWN, ONE_MODEL, ...against], figures: [] };
  const { endpoint, idField, idRule, rejects, source } = shape;
  return {
    key: 'shape',
    title,
    says: [
      `${shape.title}: a file of JSON lines for ${endpoint}, one request a line, its id in ${idField}. See ${source}.`,
      ONE_MODEL,
      ...rejects.map((one) => `A request is set aside if ${one.says.replace(/^It/, 'it')}`),
      ...against,
    ],
    figures: [
      limitFigure({
        label: 'Characters of an id, at most',
        value: idRule.maxLength,
        source: idRule.source ?? idRule.says,
      }),
    ],
  };
}

const SHAPE_UNKNOWN = 'The form of its batch files is not known here, so "whowaits batch build" can not make them.';
const ONE_MODEL = 'Each file holds one model and one endpoint, because most endpoints refuse a mix.';

/** How much there is to send at a time. */
export function runSection({ run, workload, once, submit, replay }: Planned): PlanSection {
  const windowed = submit !== null && !once && run.perMonth === HOURS_A_MONTH / submit.everyHours;
  const says = once
    ? 'It ran once. The plan is for one more time.'
    : windowed
      ? `Requests come all the time, so what came in ${formatHours(submit.everyHours)} is sent together.`
      : 'A run is what comes without a pause of ten minutes.';
  return {
    key: 'run',
    title: 'A run',
    says: [says],
    figures: [
      figure('Requests in the log', workload.requests, 'count', 'log'),
      figure(once ? 'Runs' : 'Runs a month', run.perMonth, 'count', windowed ? 'plan' : 'log'),
      figure('Records a run, on average', run.records, 'count', 'plan'),
      ...(replay === null ? [] : [figure('Records of the largest run', replay.largest, 'count', 'plan', REPLAYED)]),
    ],
  };
}

const HOURS_A_MONTH = (365.25 / 12) * 24;
const REPLAYED = 'The arrivals of the log, sent at these windows.';

/** How a run is cut into files. */
export function filesSection(
  { files, under, run, replay, input }: Planned,
  { options, assumptions }: Planning,
): PlanSection | null {
  if (files === null || under === null) return null;
  const atPeak = replay === null ? null : Math.ceil(replay.largest / files.records);
  const provider = input?.provider ?? null;
  const fewer = run.records < (under.leastRecords ?? 0);
  return {
    key: 'files',
    title: 'Files',
    says: [
      `${plural(files.perRun, 'file')} a run, each with up to ${plural(files.records, 'record')}. What bounds them is ${files.boundBy}.`,
      `One file that fails loses at most ${percent(Math.min(1, files.records / run.records))} of a run.`,
      ...(fewer ? [`A run has fewer records than the ${formatCount(under.leastRecords ?? 0)} that a job needs.`] : []),
    ],
    figures: [
      figure('Largest share of a run in a file', options.chunkShare, 'share', 'you', 'Our default is 10%.'),
      figure('Margin below each limit', options.margin, 'share', 'you', `Our default is ${percent(SAFETY_MARGIN)}.`),
      ...(atPeak === null ? [] : [figure('Files of the largest run', atPeak, 'count', 'plan', REPLAYED)]),
      bytesFigure(under, provider, assumptions),
      figure('Input tokens of a record', under.tokensPerRecord, 'count', 'log'),
      limitFigure(under.requests),
      limitFigure(under.bytes, 'bytes'),
      ...(under.isEmbedding ? [limitFigure(under.embeddingInputs)] : []),
      limitFigure(under.enqueuedTokens),
      limitFigure(under.filesPerHour),
      limitFigure(under.concurrentFiles),
    ],
  };
}

function bytesFigure(
  { bytesFrom, bytesPerRecord }: FilesUnder,
  provider: string | null,
  assumptions: Assumptions,
): PlanFigure {
  if (bytesFrom === 'assumption') return assumedFigure('bytesPerRequest', assumptions, provider);
  const label = 'Bytes of a record';
  if (bytesFrom === 'log')
    return figure(label, bytesPerRecord, 'bytes', 'log', 'Input and output of the log, and metadata.');
  return { label, value: bytesPerRecord, unit: 'bytes', from: 'assumption', source: BYTES_OF_TOKENS };
}

const BYTES_OF_TOKENS = `Our assumption: ${BYTES_PER_TOKEN} bytes of JSON a token of the input, because the log gives no sizes.`;

/** What a run may cost at most. */
export function capSection({ estimate, files, capSplits }: Planned, { options }: Planning): PlanSection | null {
  if (files === null) return null;
  const high = estimate?.chargedPerRun.high ?? null;
  const suggested =
    high === null ? 'Its cost is unknown, so no cap can be checked.' : `${formatUsd(high)} is the high end of one run.`;
  return {
    key: 'cap',
    title: 'Cost cap of a run',
    says: [options.capUsd === null ? `No cap is set. ${suggested}` : `${suggested} ${splitSays(capSplits)}`],
    figures: [
      ...(options.capUsd === null ? [] : [figure('Cap', options.capUsd, 'usd', 'you')]),
      figure(
        'What the provider bills a run, at most',
        high,
        'usd',
        'audit',
        'Tokens, reruns and fallbacks at the high end.',
      ),
    ],
  };
}

function splitSays(splits: number | null): string {
  if (splits === null) return '';
  if (splits === 0) return 'One record alone may cost more than the cap, so nothing is sent.';
  if (splits === 1) return 'A run is below the cap.';
  return `A run is sent as ${formatCount(splits)} runs, each below the cap.`;
}

/** When it is sent, worked back from the deadline. */
export function submitSection(
  { submit, turnaround, input }: Planned,
  { options, assumptions }: Planning,
): PlanSection | null {
  if (submit === null || turnaround === null) return null;
  const { deadlineHours, deadlineAssumed, latestHours, everyHours, inTime } = submit;
  const provider = input?.provider ?? null;
  return {
    key: 'submit',
    title: 'When it is sent',
    says: [
      latestHours > 0
        ? `Send a record ${formatHours(latestHours)} after it came at the latest. Then ${percent(options.inTime)} of the answers are in time.`
        : `Even what is sent at once is too late for ${percent(1 - options.inTime)} of the answers or more.`,
      `Send what waits every ${formatHours(everyHours)}.`,
      ...(deadlineAssumed ? [DEADLINE_ASSUMED] : []),
    ],
    figures: [
      deadlineAssumed
        ? { label: 'Deadline', value: deadlineHours, unit: 'hours', from: 'assumption', source: DEADLINE_REASON }
        : figure('Deadline', deadlineHours, 'hours', options.deadlineHours === null ? 'audit' : 'you'),
      assumedFigure('turnaroundMedianHours', assumptions, provider),
      assumedFigure('turnaroundP95Hours', assumptions, provider),
      figure('Share that has to be in time', options.inTime, 'share', 'you', 'The default is the rule of the audit.'),
      figure('In time, after a whole window', inTime, 'share', 'plan', 'The turnaround is lognormal, as in the audit.'),
    ],
  };
}

const DEADLINE_ASSUMED = 'Nobody gave a deadline. Set it on the page of the workload, and the plan follows.';
const DEADLINE_REASON =
  'Our assumption: before the next run, in whole days, and never under the window of the provider.';
