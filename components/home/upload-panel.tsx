'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, useRef, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { sendFile, type Transfer } from './send-file';
import { UploadProgress } from './upload-progress';

type Upload = { file: File; transfer: Transfer; cancel: () => void };

/** Where a request log comes in: dropped on the panel, or chosen with the button. */
export function UploadPanel() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [upload, setUpload] = useState<Upload | null>(null);
  const [error, setError] = useState<string | null>(null);

  async function take(files: FileList | null) {
    const [file, ...others] = files ?? [];
    if (file === undefined || upload !== null) return;
    setError(others.length > 0 ? 'One file makes one audit: drop them one at a time.' : null);
    if (others.length > 0) return;
    const abort = new AbortController();
    const show = (transfer: Transfer) => setUpload({ file, transfer, cancel: () => abort.abort() });
    show({ sentBytes: 0, totalBytes: file.size, bytesPerSecond: 0 });
    try {
      const id = await sendFile(file, show, abort.signal);
      router.push(`/audits/${id}`);
    } catch (cause) {
      setUpload(null);
      if (!abort.signal.aborted) setError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      // The same file chosen again has to count as a change.
      if (input.current !== null) input.current.value = '';
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  }

  return (
    <div className="flex flex-col">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a pointer; the button inside does the same by keyboard */}
      <div
        data-testid="drop-zone"
        className={`flex min-h-56 grow flex-col items-center justify-center rounded-lg border border-dashed px-6 py-8 text-center transition-colors ${
          over ? 'border-accent bg-accent-wash' : 'border-control bg-surface'
        }`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {upload === null ? (
          <>
            <p className="text-base font-medium">Drop a request log here</p>
            <p className="mt-1 max-w-md text-ink-soft" id="readable-files">
              CSV, JSON, JSON lines or Parquet, packed or not: logs of LiteLLM, Langfuse, Helicone, OpenRouter, Bedrock,
              Vertex, OpenTelemetry and more, or any file whose columns have recognisable names.
            </p>
            <input
              ref={input}
              id="log-file"
              type="file"
              accept=".csv,.tsv,.jsonl,.ndjson,.json,.parquet,.gz,.zst,.zip,.log,.txt"
              aria-describedby="readable-files"
              className="peer sr-only"
              onChange={(event) => void take(event.target.files)}
            />
            <label
              htmlFor="log-file"
              className={`${buttonStyle('primary')} mt-5 cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
            >
              Choose a file
            </label>
            <p className="mt-4 text-xs text-ink-faint">
              It stays on the machine that runs Offpeak. Prompts and answers are never stored.
            </p>
          </>
        ) : (
          <UploadProgress name={upload.file.name} transfer={upload.transfer} onCancel={upload.cancel} />
        )}
      </div>
      {error !== null && (
        <div className="mt-3">
          <Notice look="danger" title="That file was not taken" alert>
            <p className="whitespace-pre-line">{error}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
