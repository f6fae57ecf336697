'use client';

import { type DragEvent, type ReactNode, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';

/** Takes files, dropped or chosen. While `busy` is set, it is shown instead and no file is taken. */
export function DropZone(props: { busy: ReactNode; onFiles: (files: File[]) => void; children?: ReactNode }) {
  const { busy, onFiles, children } = props;
  const [over, setOver] = useState(false);

  function take(list: FileList | null) {
    const files = [...(list ?? [])];
    if (files.length > 0 && !busy) onFiles(files);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a pointer; the button inside does the same by keyboard
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
      {busy || (
        <>
          <p className="text-base font-medium">Drop a request log here</p>
          <p className="mt-1 max-w-md text-ink-soft" id="readable-files">
            CSV, JSON, JSON lines, Parquet or .xlsx, compressed or not. Whowaits knows the logs of LiteLLM, Langfuse,
            Helicone, OpenRouter, Bedrock, Vertex, OpenTelemetry and more. You can map the columns of any other file.
            Several files make one audit.
          </p>
          <input
            id="log-file"
            type="file"
            multiple
            aria-describedby="readable-files"
            className="peer sr-only"
            onChange={(event) => {
              take(event.target.files);
              // The same file chosen again has to count as a change.
              event.target.value = '';
            }}
          />
          <label
            htmlFor="log-file"
            className={`${buttonStyle('primary')} mt-5 cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
          >
            Choose files
          </label>
          {children}
        </>
      )}
    </div>
  );
}
