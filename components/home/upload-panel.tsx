'use client';

import { Notice } from '@/components/ui/notice';
import { DropZone } from '@/components/upload/drop-zone';
import { UploadProgress } from '@/components/upload/upload-progress';
import { useSending } from '@/components/upload/use-sending';
import { WaitingUploads } from '@/components/upload/waiting-uploads';
import type { WaitingUpload } from '@/lib/reports/waiting-upload';

/** Where request logs come in. What did not arrive whole is shown until it is sent again, discarded or expired. */
export function UploadPanel({ waiting }: { waiting: readonly WaitingUpload[] }) {
  const { sending, error, send } = useSending();
  return (
    <div className="flex flex-col">
      <DropZone busy={sending && <UploadProgress sending={sending} />} onFiles={(files) => void send(files, null)} />
      {error !== null && (
        <div className="mt-3">
          <Notice look="danger" title="That was not taken" alert>
            <p className="whitespace-pre-line">{error}</p>
          </Notice>
        </div>
      )}
      {sending === null && <WaitingUploads uploads={waiting} />}
    </div>
  );
}
