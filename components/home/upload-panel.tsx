'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { inPageWords } from '@/components/mapping/page-words';
import { lateScript } from '@/components/request/late-script';
import { Notice } from '@/components/ui/notice';
import { DropZone } from '@/components/upload/drop-zone';
import { handOver } from '@/components/upload/handed-over-files';
import { UploadProgress } from '@/components/upload/upload-progress';
import { loadSending, useSending } from '@/components/upload/use-sending';
import { WaitingUploads } from '@/components/upload/waiting-uploads';
import type { SavedMapping } from '@/lib/logs/mapping/match-mapping';
import type { WaitingUpload } from '@/lib/reports/answers/waiting-upload';

/** What reads files knows every log format, which is as much script as all else on this page. */
const loadInspecting = () => import('@/components/upload/inspect-files');

/** A saved mapping that fits is found by the server. */
const UNAIDED = { mapping: null, days: null };

/**
 * Takes request logs. A readable log is sent at once. Any other opens the page that maps its columns. An unfinished upload is
 * shown until it is sent again, discarded or expired.
 */
export function UploadPanel(props: { waiting: readonly WaitingUpload[]; mappings: readonly SavedMapping[] }) {
  const router = useRouter();
  const { sending, error, setError, send, track } = useSending();

  async function take(files: File[]) {
    setError(null);
    try {
      await inspect(files);
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    }
  }

  async function inspect(files: File[]) {
    const { areReadable, isSeenOnServer, whyNoLog } = await lateScript(loadInspecting);
    const [first] = files;
    if (first !== undefined && (await isSeenOnServer(first, props.mappings))) return sendFirst(first, files);
    if (await areReadable(files, props.mappings)) return send(files, UNAIDED);
    const problem = first === undefined ? null : await whyNoLog(first);
    if (problem !== null) return setError(problem);
    handOver({ files, seen: null });
    router.push('/mapping');
  }

  /** Parquet has to be sent before its columns can be read. */
  function sendFirst(first: File, files: File[]) {
    return track(
      async (onProgress, signal) => {
        const [{ isReadable }, { sendFiles }, { lookOnServer }] = await lateScript(() =>
          Promise.all([loadInspecting(), loadSending(), import('@/components/upload/look-on-server')]),
        );
        const seen = await lookOnServer(first, onProgress, signal);
        if (!isReadable(first.name, seen.preview, props.mappings)) return { seen };
        return { audit: await sendFiles(files, UNAIDED, onProgress, signal) };
      },
      ({ audit, seen = null }) => {
        if (seen !== null) handOver({ files, seen });
        router.push(seen === null ? `/audits/${audit}` : '/mapping');
      },
    );
  }

  return (
    <div className="flex flex-col">
      <DropZone busy={sending && <UploadProgress sending={sending} />} onFiles={(files) => void take(files)}>
        <p className="mt-4 text-xs text-ink-faint">
          Files stay on the machine that runs Whowaits. Prompts and answers are never stored.{' '}
          <Link href="/mapping" prefetch={false} className="link">
            Check the columns first
          </Link>
        </p>
      </DropZone>
      {error !== null && (
        <div className="mt-3">
          <Notice look="danger" title="The file was not accepted" alert>
            <p className="whitespace-pre-line">{inPageWords(error)}</p>
          </Notice>
        </div>
      )}
      {sending === null && <WaitingUploads uploads={props.waiting} />}
    </div>
  );
}
