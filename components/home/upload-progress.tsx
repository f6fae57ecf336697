import { buttonStyle } from '@/components/ui/button-style';
import { formatBytes } from '@/components/ui/format-bytes';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Transfer } from './send-file';

export function UploadProgress(props: { name: string; transfer: Transfer; onCancel: () => void }) {
  const { sentBytes, totalBytes, bytesPerSecond } = props.transfer;
  return (
    <div className="w-full max-w-md">
      <p className="font-medium break-words" role="status">
        Sending {props.name}
      </p>
      <div className="mt-3">
        <ProgressBar share={totalBytes === 0 ? null : sentBytes / totalBytes} label={`Sending ${props.name}`} />
      </div>
      <p className="mt-2 text-ink-soft">
        {formatBytes(sentBytes)} of {formatBytes(totalBytes)}, {formatBytes(Math.round(bytesPerSecond))} a second
      </p>
      <button type="button" className={`${buttonStyle('secondary')} mt-4`} onClick={props.onCancel}>
        Cancel
      </button>
    </div>
  );
}
