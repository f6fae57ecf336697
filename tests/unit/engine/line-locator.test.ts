import { describe, expect, it } from 'vitest';
import { LineLocator } from '../../../lib/engine/lines/line-locator';
import type { FileShape } from '../../../lib/logs/files/file-shape';
import { textFile } from './text-files';

const csv = (columns: string[], linesAboveHeader = 0): FileShape => ({
  kind: 'csv',
  delimiter: ',',
  columns,
  linesAboveHeader,
  decimalComma: false,
});
const JSONL: FileShape = { kind: 'jsonl', columns: [], paths: {}, records: [] };
const locate = (text: string, shape: FileShape, rejected: number[] = []) =>
  new LineLocator(textFile(text).source, shape, rejected);

describe('the lines of records by their position', () => {
  it('go on after values that span lines, and pass over blank lines', async () => {
    const locator = locate('a,b\n1,2\n\n"x\ny",2\n3,4\n', csv(['a', 'b']));
    expect(await locator.linesOfRecords([0, 1, 2])).toEqual([2, 4, 6]);
  });

  it('count blank lines where a record has one column', async () => {
    expect(await locate('a\n1\n\n3\n', csv(['a'])).linesOfRecords([0, 2])).toEqual([2, 4]);
  });

  it('pass over blank lines above the header and over records without its shape', async () => {
    const locator = locate('\n\na,b\n1,2\nonly\n3,4', csv(['a', 'b'], 2), [10]);
    expect(await locator.linesOfRecords([0, 1])).toEqual([4, 6]);
  });

  it('of JSON are their positions, less the lines that the engine did not number', async () => {
    const text = '{}\n{}\n{}\n{}';
    expect(await locate(text, JSONL).linesOfRecords([0, 3])).toEqual([1, 4]);
    expect(await locate(text, JSONL, [3]).linesOfRecords([0, 2])).toEqual([1, 4]);
  });
});

it('the lines at byte offsets are found in files of many chunks', async () => {
  const line = `${'x'.repeat(99)}\n`;
  const locator = locate(line.repeat(3000), JSONL);
  expect(await locator.linesOfOffsets([0, 100, 250, 65_536, 299_900])).toEqual([1, 2, 3, 656, 3000]);
  expect(await locator.linesOfOffsets([])).toEqual([]);
});
