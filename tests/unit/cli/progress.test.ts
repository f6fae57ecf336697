import { describe, expect, it } from 'vitest';
import { progressLine, showProgress } from '../../../lib/cli/progress';

const reading = { stage: 'reading', rowsRead: 1_234_567, rowsPerSecond: 450_000.4, bytesRead: 45, bytesTotal: 100 };

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { written, stream: { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 } };
}

describe('progress on standard error', () => {
  it('tells rows, rate and share of the bytes', () => {
    expect(progressLine(reading)).toBe('reading: 1,234,567 rows, 450,000 rows/s, 45% of the bytes');
  });

  it('leaves out what is not known', () => {
    expect(progressLine({ ...reading, rowsPerSecond: null, bytesTotal: 0 })).toBe('reading: 1,234,567 rows');
  });

  it('is one line for each stage where there is no terminal, without control characters', () => {
    const { written, stream } = recorder(false);
    const progress = showProgress(stream);
    progress.update(reading);
    progress.update({ ...reading, rowsRead: 2_000_000 });
    progress.update({ ...reading, stage: 'profiling' });
    progress.end();
    expect(written).toHaveLength(2);
    expect(written.join('')).not.toContain('\r');
    expect(written.join('')).not.toContain('\u001b');
  });

  it('is redrawn on a terminal and cleared at the end', () => {
    const { written, stream } = recorder(true);
    const progress = showProgress(stream);
    progress.update(reading);
    progress.update({ ...reading, stage: 'profiling' });
    progress.end();
    expect(written).toHaveLength(3);
    expect(written.every((text) => text.startsWith('\r'))).toBe(true);
    expect(written.join('')).not.toContain('\n');
  });
});
