import { describe, expect, it } from 'vitest';
import { STAGES } from '../../../lib/audits/intake/stages';
import { progressLine, showProgress } from '../../../lib/cli/progress';

const reading = {
  stage: STAGES.unpacking,
  rowsRead: 1_234_567,
  rowsPerSecond: 450_000.4,
  bytesRead: 45,
  bytesTotal: 100,
};

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { written, stream: { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 } };
}

describe('progress on standard error', () => {
  it('tells rows, rate and share of the audit', () => {
    expect(progressLine(reading)).toBe('Reading the file: 1,234,567 rows, 450,000 rows/s, 11.8% of the audit');
  });

  it('leaves out what is not known', () => {
    expect(progressLine({ ...reading, stage: 'Starting', rowsPerSecond: null })).toBe('Starting: 1,234,567 rows');
  });

  it('is one line for each stage where there is no terminal, without control characters', () => {
    const { written, stream } = recorder(false);
    const progress = showProgress(stream);
    progress.update(reading);
    progress.update({ ...reading, rowsRead: 2_000_000 });
    progress.update({ ...reading, stage: STAGES.profiling });
    progress.end();
    expect(written).toHaveLength(2);
    expect(written.join('')).not.toContain('\r');
    expect(written.join('')).not.toContain('\u001b');
  });

  it('is redrawn on a terminal and cleared at the end', () => {
    const { written, stream } = recorder(true);
    const progress = showProgress(stream);
    progress.update(reading);
    progress.update({ ...reading, stage: STAGES.profiling });
    progress.end();
    expect(written).toHaveLength(3);
    expect(written.every((text) => text.startsWith('\r'))).toBe(true);
    expect(written.join('')).not.toContain('\n');
  });
});
