import { hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { BatchProblem } from '../batch-problem';
import { HashMap } from './hash-map';
import { jsonLines } from './json-lines';

const ofCustomId = (id: string) => hash('sha256', `customId ${id}`);
const ofRecordId = (id: string) => hash('sha256', `recordId ${id}`);

/**
 * What earlier runs did: lines of published.jsonl, or of an export of the ledger, with a customId or only a recordId. A line with a
 * customId stands for that request alone, so that another prompt, model or schema version is done again. Throws BatchProblem.
 */
export class DoneRecords {
  readonly #done = new HashMap();

  static async read(paths: readonly string[]): Promise<DoneRecords> {
    const records = new DoneRecords();
    for (const one of paths) await records.#add(await fileOf(one));
    return records;
  }

  has(recordId: string, customId: string): boolean {
    if (this.#done.size === 0) return false;
    return this.#done.get(ofCustomId(customId)) !== null || this.#done.get(ofRecordId(recordId)) !== null;
  }

  async #add(file: string): Promise<void> {
    for await (const lines of jsonLines(file, path.basename(file)).records) {
      for (const { line, ...read } of lines) {
        const { customId, recordId } = 'fields' in read ? read.fields : {};
        if (typeof customId === 'string') this.#done.set(ofCustomId(customId), 1);
        else if (typeof recordId === 'string') this.#done.set(ofRecordId(recordId), 1);
        else {
          throw new BatchProblem(
            'wrong-request',
            `Line ${line} of ${path.basename(file)} names no record that is done.`,
            'Each line of a file for --done needs a customId or a recordId.',
          );
        }
      }
    }
  }
}

/** The published records of the folder of a build, or the file itself. */
async function fileOf(one: string): Promise<string> {
  const isFolder = (await stat(one).catch(() => null))?.isDirectory() ?? false;
  return isFolder ? path.join(one, 'published.jsonl') : one;
}
