import { hash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { customIds } from '../../plans/custom-id';
import type { FillBounds } from '../../plans/fill-jobs';
import { type JobLimits, jobLimits } from '../../plans/job-limits';
import { type JobShape, jobShape } from '../../plans/job-shapes';
import { type Manifest, manifestJsonSchema, type SetAsideLine } from '../../plans/manifest';
import { formatCount } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import { BatchProblem } from '../batch-problem';
import { onFilesOf } from '../file-problem';
import { openFolder, settleFolder, whileNobodyRuns, writePrivate } from './build-folder';
import type { BuildSettings } from './build-settings';
import { tokenizerOf } from './count-tokens';
import { HashMap } from './hash-map';
import type { Fault, InputRecord } from './input-record';
import { LineFile } from './line-file';
import { lineTextOf } from './line-text';
import { manifestOf } from './manifest-of';
import { readRecords } from './read-records';
import { oversize, refusalOf } from './refusal-of';
import { requestOf } from './request-of';
import { RequestWriter } from './request-writer';

const sha256 = (text: string) => hash('sha256', text);

/**
 * Builds the request files of a batch in the user's folder, in one pass and constant memory, and returns their manifest. Sends
 * nothing. Throws BatchProblem where nothing can be built, and leaves no file of its own.
 */
export function buildBatch(settings: BuildSettings): Promise<Manifest> {
  return onFilesOf(settings.out, () => whileNobodyRuns(settings.out, () => build(settings)));
}

async function build(settings: BuildSettings): Promise<Manifest> {
  const work = await openFolder(settings.out);
  try {
    const underWay = await Build.open(settings, work);
    for (const input of settings.inputs) await underWay.read(input);
    const manifest = underWay.end();
    if (settings.refuseAboveCap) refuseAboveCap(manifest);
    if (settings.schema !== null) await writePrivate(path.join(work, 'schema.json'), settings.schema.text);
    await writePrivate(path.join(work, 'manifest.json'), json(manifest));
    await writePrivate(path.join(work, 'manifest.schema.json'), json(manifestJsonSchema()));
    await settleFolder(settings.out, work, manifest.batch);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function refuseAboveCap({ usd, capUsd }: Manifest): void {
  if (capUsd === null) return;
  if (usd === null) {
    throw new BatchProblem(
      'wrong-request',
      'What this batch may cost is not known, so it can keep to no cap.',
      'Enter a price with "whowaits prices set", and bound the answers with --max-output.',
    );
  }
  if (usd.high > capUsd) {
    throw new BatchProblem(
      'wrong-request',
      `This batch may cost ${formatUsd(usd.high)}, above the cap of ${formatUsd(capUsd)}.`,
      'Leave out --cap-refuse to part it into runs, or build a part of it.',
    );
  }
}

type ReadRecord = Exclude<InputRecord, { fault: Fault }>;

/** A build under way: what was read, what was written and what was set aside. */
class Build {
  readonly #shape: JobShape;
  /** What was sent: the key of each request, and a checksum of its line. */
  readonly #seen = new HashMap();
  readonly #idOf: ReturnType<typeof customIds>;
  readonly #lineOf: ReturnType<typeof lineTextOf>;
  readonly #ids: LineFile;
  readonly #aside: LineFile;
  readonly #inputs: Manifest['inputs'] = [];
  readonly #counts = { read: 0, requests: 0, repeated: 0, doneBefore: 0, setAside: 0 };

  private constructor(
    private readonly settings: BuildSettings,
    private readonly limits: JobLimits,
    private readonly bounds: FillBounds,
    private readonly writer: RequestWriter,
    work: string,
  ) {
    this.#shape = jobShape(settings.shape);
    const { promptVersion, schemaVersion, model } = settings;
    this.#idOf = customIds(this.#shape.idRule, { promptVersion, model, schemaVersion }, sha256);
    this.#lineOf = lineTextOf(this.#shape, model, settings.endpoint);
    this.#ids = new LineFile(path.join(work, 'ids.jsonl'));
    this.#aside = new LineFile(path.join(work, 'set-aside.jsonl'));
  }

  static async open(settings: BuildSettings, work: string): Promise<Build> {
    const limits = jobLimits(settings.shape, settings.model);
    const bounds = boundsOf(settings, limits, await mostRequests(settings));
    const { endpoint, price, maxOutput } = settings;
    const count = await tokenizerOf(settings.shape, settings.model);
    const writer = new RequestWriter(path.join(work, 'requests'), { endpoint, bounds, price, maxOutput, count });
    return new Build(settings, limits, bounds, writer, work);
  }

  async read(input: BuildSettings['inputs'][number]): Promise<void> {
    const { source, out } = this.settings;
    const { records, tally } = readRecords(input, out, source.from === 'field' ? source.field : null);
    const before = this.#counts.read;
    for await (const some of records) for (const record of some) this.#take(record, input.name);
    this.#inputs.push({
      name: input.name,
      bytes: tally.bytes,
      sha256: tally.sha256(),
      records: this.#counts.read - before,
    });
  }

  end(): Manifest {
    this.writer.close();
    this.#ids.close();
    this.#aside.close();
    if (this.writer.files.length === 0) throw this.#nothing();
    return manifestOf(this.settings, this.limits, this.#inputs, this.#counts, this.writer.files);
  }

  #take(record: InputRecord, file: string): void {
    this.#counts.read++;
    const { recordId, fault } = 'fault' in record ? { recordId: null, fault: record.fault } : this.#send(record);
    if (fault !== null) this.#putAside(file, record.line, recordId, fault);
  }

  /** Writes the request of a record, unless it was sent before; says why where it can't be sent. */
  #send({ fields, bodyText }: ReadRecord): { recordId: string | null; fault: Fault | null } {
    const { model, source, idField, done } = this.settings;
    const read = requestOf(fields, source, idField, bodyText);
    if ('fault' in read) return read;
    const { recordId, body, text } = read;
    const refusal = refusalOf(this.#shape, model, body);
    if (refusal !== null) return { recordId, fault: refusal };

    const { hash: key, customId } = this.#idOf(recordId);
    const lineNow = () => this.#lineOf(customId, body, text);
    if (done.leavesOut(recordId, customId, lineNow)) {
      this.#counts.doneBefore++;
      return { recordId, fault: null };
    }
    const line = lineNow();
    const sum = crc32(line);
    const before = this.#seen.get(key);
    if (before === null) {
      const over = this.writer.write({ body, line, hash: key });
      if (over !== null) return { recordId, fault: oversize(over.over, this.bounds, over.bytes) };
      this.#seen.set(key, sum);
      this.#counts.requests++;
      // An IdLine. Nothing in an id of ours is escaped.
      put(this.#ids, `{"customId":"${customId}","recordId":${JSON.stringify(recordId)}}\n`);
    } else if (before === sum) {
      this.#counts.repeated++;
    } else {
      return { recordId, fault: OTHER_REQUEST };
    }
    return { recordId, fault: null };
  }

  #putAside(file: string, line: number, recordId: string | null, { reason, says, remedy }: Fault): void {
    this.#counts.setAside++;
    this.#firstAside ??= { says: `Line ${line} of ${file}: ${says}`, remedy };
    put(this.#aside, `${JSON.stringify({ file, line, recordId, reason, says, remedy } satisfies SetAsideLine)}\n`);
  }

  #firstAside: { says: string; remedy: string } | null = null;

  #nothing(): BatchProblem {
    const { read, setAside, doneBefore } = this.#counts;
    if (read === 0) return new BatchProblem('wrong-request', 'The files hold no record.', 'Name files with records.');
    if (setAside === 0 && doneBefore > 0) {
      const { changed } = this.settings.done.leftOut;
      return new BatchProblem(
        'wrong-request',
        `All records were done in earlier runs${changed === 0 ? '' : `, ${formatCount(changed)} of them with another request`}.`,
        changed === 0 ? 'Leave out --done to build them again.' : 'Name the new prompt with --prompt-version.',
      );
    }
    const first = this.#firstAside;
    return new BatchProblem('wrong-request', `No record can be sent. ${first?.says}`, first?.remedy ?? null);
  }
}

/** Which of two requests a record means is not for us to choose, but one of them was written by then. */
const OTHER_REQUEST: Fault = {
  reason: 'repeated-id',
  says: 'Its record id came before with another request, and that one is sent.',
  remedy: 'Give it an id of its own.',
};

const put = (file: LineFile, line: string): void => file.write(line, Buffer.byteLength(line));

/** What a file takes: the provider's limits less the margin, and the user's own bounds. */
function boundsOf(settings: BuildSettings, limits: JobLimits, ofShare: number | null): FillBounds {
  const { margin, maxBytes, maxRequests, enqueuedTokens, capUsd, price } = settings;
  const less = (value: number | null) => (value === null ? null : Math.floor(value * (1 - margin)));
  return {
    requests: least(limits.requests.value, maxRequests, ofShare),
    bytes: least(less(limits.bytes.value), maxBytes),
    lineBytes: limits.lineBytes.value,
    inputs: limits.embeddingInputs.value,
    tokens: less(enqueuedTokens ?? limits.enqueuedTokens.value),
    runUsd: price === null ? null : capUsd,
  };
}

function least(...bounds: readonly (number | null)[]): number | null {
  const known = bounds.filter((bound) => bound !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The requests in the largest share of all records, which are counted in a pass of their own; null without a share. */
async function mostRequests({ inputs, maxShare, out }: BuildSettings): Promise<number | null> {
  if (maxShare === null) return null;
  let all = 0;
  for (const input of inputs) for await (const some of readRecords(input, out, null).records) all += some.length;
  return Math.max(1, Math.floor(all * maxShare));
}
