import { hash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { RecordKey } from '../../plans/custom-id';
import { manifestIn } from '../batch-folder';
import { BatchProblem } from '../batch-problem';
import { idIn } from '../run/line-id';
import { partsOfFile } from '../run/lines-of-file';
import { HashMap } from './hash-map';
import { jsonLines } from './json-lines';

const ofCustomId = (id: string) => hash('sha256', `customId ${id}`);
const ofRecordId = (id: string) => hash('sha256', `recordId ${id}`);

/** What the requests of a build are the same by, beside the record. A line of earlier work may name each of them. */
type Versions = Omit<RecordKey, 'recordId'>;
const VERSIONS = ['promptVersion', 'model', 'schemaVersion'] as const;

/**
 * What earlier runs did: lines of published.jsonl, or of an export of the ledger, with a customId or only a recordId. A line with a
 * customId stands for that request alone, so that another prompt, model or schema version is done again; and so does one that names another of these.
 * Throws BatchProblem.
 */
export class DoneRecords {
  readonly #done = new HashMap();
  /** A checksum of the line of each request that lies in the folder of an earlier build. */
  readonly #sent = new HashMap();
  /** How many lines were read, and how many of them name another version. */
  readonly named = { all: 0, ofOthers: 0 };
  /** The records that were left out: by their id alone, whatever was done, and those whose request was another one. */
  readonly leftOut = { all: 0, byRecordId: 0, changed: 0 };

  private constructor(private readonly versions: Versions | null) {}

  static async read(paths: readonly string[], versions: Versions | null = null): Promise<DoneRecords> {
    const records = new DoneRecords(versions);
    for (const one of paths) {
      const isFolder = (await stat(one).catch(() => null))?.isDirectory() ?? false;
      if (isFolder) await records.#addSent(one);
      await records.#add(isFolder ? path.join(one, 'published.jsonl') : one);
    }
    return records;
  }

  /** Whether a record is left out, which is then counted. `line` is that of its request now. */
  leavesOut(recordId: string, customId: string, line: () => string): boolean {
    if (this.#done.size === 0) return false;
    const id = ofCustomId(customId);
    const isRequest = this.#done.get(id) !== null;
    if (!isRequest && this.#done.get(ofRecordId(recordId)) === null) return false;
    const sent = this.#sent.get(id);
    this.leftOut.all += 1;
    if (!isRequest) this.leftOut.byRecordId += 1;
    else if (sent !== null && sent !== crc32(line())) this.leftOut.changed += 1;
    return true;
  }

  async #add(file: string): Promise<void> {
    for await (const lines of jsonLines(file, path.basename(file)).records) {
      for (const { line, ...read } of lines) {
        const fields = 'fields' in read ? read.fields : {};
        const { customId, recordId } = fields;
        this.named.all += 1;
        if (typeof customId === 'string') this.#done.set(ofCustomId(customId), 1);
        else if (typeof recordId !== 'string') throw nobody(file, line);
        else if (this.#isOfOthers(fields)) this.named.ofOthers += 1;
        else this.#done.set(ofRecordId(recordId), 1);
      }
    }
  }

  #isOfOthers(fields: Readonly<Record<string, unknown>>): boolean {
    const { versions } = this;
    return versions !== null && VERSIONS.some((name) => fields[name] !== undefined && fields[name] !== versions[name]);
  }

  async #addSent(folder: string): Promise<void> {
    const manifest = await manifestIn(folder);
    if (manifest === null) return;
    const idOf = idIn(manifest.shape);
    const requests = path.join(folder, 'requests');
    for (const name of await readdir(requests).catch(() => [])) {
      for await (const part of partsOfFile(path.join(requests, name))) {
        for (const line of part) {
          const id = idOrNull(idOf, line);
          if (id !== null) this.#sent.set(ofCustomId(id), crc32(`${line}\n`));
        }
      }
    }
  }
}

/** Null for a line that was changed by hand: what was sent is not known then. */
function idOrNull(idOf: (line: string) => string | null, line: string): string | null {
  try {
    return idOf(line);
  } catch {
    return null;
  }
}

function nobody(file: string, line: number): BatchProblem {
  return new BatchProblem(
    'wrong-request',
    `Line ${line} of ${path.basename(file)} names no record that is done.`,
    'Each line of a file for --done needs a customId or a recordId.',
  );
}
