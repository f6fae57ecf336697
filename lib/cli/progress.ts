import type { WriteStream } from 'node:tty';
import type { Progress } from '../audits/intake/audit-input';
import { shareDone } from '../audits/intake/stages';
import { plural } from '../wording/number';
import { percent } from '../wording/percent';

const REDRAW_MS = 100;
const CLEAR_LINE = '\r\u001b[2K';

/** The progress of an audit in one line. */
export function progressLine(progress: Progress): string {
  const parts = [plural(progress.rowsRead, 'row')];
  if (progress.rowsPerSecond !== null) parts.push(`${plural(progress.rowsPerSecond, 'row')}/s`);
  const share = shareDone(progress);
  if (share !== null) parts.push(`${percent(share)} of the audit`);
  return `${progress.stage}: ${parts.join(', ')}`;
}

/** Shows progress: on a terminal one line that is redrawn, elsewhere one line per stage. */
export function showProgress(stream: Pick<WriteStream, 'write' | 'isTTY'>): {
  update: (progress: Progress) => void;
  end: () => void;
} {
  let stage = '';
  let drawnAt = 0;
  return {
    update(progress) {
      const isNewStage = progress.stage !== stage;
      stage = progress.stage;
      if (!stream.isTTY) {
        if (isNewStage) stream.write(`${progressLine(progress)}\n`);
        return;
      }
      if (!isNewStage && Date.now() - drawnAt < REDRAW_MS) return;
      drawnAt = Date.now();
      stream.write(CLEAR_LINE + progressLine(progress));
    },
    end() {
      if (stream.isTTY && drawnAt > 0) stream.write(CLEAR_LINE);
    },
  };
}
