import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInputs } from '../../../lib/cli/arguments/find-inputs';

describe('the files behind the arguments', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whowaits-inputs-'));
    mkdirSync(join(folder, 'logs', '2025', '.git'), { recursive: true });
    mkdirSync(join(folder, 'empty'));
    for (const name of ['b.csv', '2025/a.jsonl', '.hidden', '2025/.git/c.csv'])
      writeFileSync(join(folder, 'logs', name), 'x');
    symlinkSync(folder, join(folder, 'logs', 'round'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of a folder and its folders, in order; hidden ones and links are left out', () => {
    const logs = join(folder, 'logs');
    expect(findInputs([logs, join(logs, 'b.csv')], true)).toEqual({
      inputs: [
        { name: join('2025', 'a.jsonl'), path: join(logs, '2025', 'a.jsonl'), found: true },
        { name: 'b.csv', path: join(logs, 'b.csv'), found: true },
        { name: 'b.csv', path: join(logs, 'b.csv') },
      ],
    });
  });

  it.each<[string, string[], boolean, string]>([
    ['an empty folder', ['empty'], true, 'this folder has no files'],
    ['a folder where a file is wanted', ['logs'], false, 'is not a file'],
    ['what is not there', ['nothing'], true, 'the file does not exist'],
  ])('say what is wrong with %s', (_what, names, folders, says) => {
    const found = findInputs(
      names.map((name) => join(folder, name)),
      folders,
    );
    expect('problem' in found && found.problem).toContain(says);
  });
});
