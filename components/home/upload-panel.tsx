'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { DropZone } from '@/components/upload/drop-zone';
import { handOver } from '@/components/upload/handed-over-files';
import { areReadable } from '@/components/upload/inspect-files';
import { UploadProgress } from '@/components/upload/upload-progress';
import { useSending } from '@/components/upload/use-sending';
import { WaitingUploads } from '@/components/upload/waiting-uploads';
import type { SavedMapping } from '@/lib/logs/match-mapping';
import type { WaitingUpload } from '@/lib/reports/waiting-upload';

/**
 * Where request logs come in: those that can be read go on their way, others to the page that asks what their columns are.
 * What did not arrive whole is shown until it is sent again, discarded or expired.
 */
export function UploadPanel(props: { waiting: readonly WaitingUpload[]; mappings: readonly SavedMapping[] }) {
  const router = useRouter();
  const { sending, error, send } = useSending();

  async function take(files: File[]) {
    if (await areReadable(files, props.mappings)) return send(files, { mapping: null, days: null });
    handOver(files);
    router.push('/mapping');
  }

  return (
    <div className="flex flex-col">
      <DropZone busy={sending && <UploadProgress sending={sending} />} onFiles={(files) => void take(files)}>
        <p className="mt-4 text-xs text-ink-faint">
          They stay on the machine that runs Offpeak. Prompts and answers are never stored.{' '}
          <Link href="/mapping" className="link">
            Check the columns first
          </Link>
        </p>
      </DropZone>
      {error !== null && (
        <div className="mt-3">
          <Notice look="danger" title="That was not taken" alert>
            <p className="whitespace-pre-line">{error}</p>
          </Notice>
        </div>
      )}
      {sending === null && <WaitingUploads uploads={props.waiting} />}
    </div>
  );
}
