import { buttonStyle } from '@/components/ui/button-style';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatBytes } from '@/lib/wording/bytes';
import { formatElapsed } from '@/lib/wording/duration';
import type { Sending } from './use-sending';

export function UploadProgress({ sending }: { sending: Sending }) {
  const { transfer, bytesPerSecond, leftMs, cancelling, cancel } = sending;
  const { fileName, sentBytes, totalBytes } = transfer;
  const arrived = sentBytes === totalBytes;
  return (
    <div className="w-full max-w-md">
      <p className="font-medium break-words" role="status">
        {cancelling ? 'Cancelling' : arrived ? `Checking ${fileName}` : `Sending ${fileName}`}
      </p>
      <div className="mt-3">
        <ProgressBar share={arrived || cancelling ? null : sentBytes / totalBytes} label={`Sending ${fileName}`} />
      </div>
      <p className="mt-2 text-ink-soft">
        {formatBytes(sentBytes)} of {formatBytes(totalBytes)}
        {bytesPerSecond !== null && !arrived && `, ${formatBytes(Math.round(bytesPerSecond))} a second`}
        {leftMs !== null && `, about ${formatElapsed(leftMs)} left`}
      </p>
      <p className="mt-2 text-xs text-ink-faint">
        If you close the page or lose the connection, choose the same file again to resume the upload.
      </p>
      <button type="button" className={`${buttonStyle('secondary')} mt-4`} disabled={cancelling} onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
