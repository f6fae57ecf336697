'use client';

import { useEffect, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { DropZone } from '@/components/upload/drop-zone';
import { takeOver } from '@/components/upload/handed-over-files';
import { isSeenOnServer, missing, previewOf, whyNoLog } from '@/components/upload/inspect-files';
import { lookOnServer, seenOnServer } from '@/components/upload/look-on-server';
import { UploadProgress } from '@/components/upload/upload-progress';
import { loadSending, useSending } from '@/components/upload/use-sending';
import { discardUpload } from '@/components/upload/waiting-on-server';
import type { Preview } from '@/lib/logs/files/preview-file';
import { type SavedMapping, savedFor } from '@/lib/logs/mapping/match-mapping';
import { type ProposedMapping, proposeMapping } from '@/lib/logs/mapping/propose-mapping';
import { AskToSend } from './ask-to-send';
import { type FirstRows, MappingForm } from './mapping-form';
import { inPageWords } from './page-words';
import { SheetChoice } from './sheet-choice';

/** The chosen files. The first of them has to be sent, or its columns are known. */
type Chosen = { files: readonly File[]; first: File } & (
  | { is: 'unseen' }
  | { is: 'seen'; preview: Preview; proposal: ProposedMapping; firstRows: FirstRows }
);

/** Reads the columns of files, in the browser where it can, and lets a person map them. */
export function MappingScreen({ mappings }: { mappings: readonly SavedMapping[] }) {
  const { sending, error, setError, send, track } = useSending();
  const [chosen, setChosen] = useState<Chosen | null>(null);

  async function look(files: readonly File[]) {
    setError(null);
    setChosen(null);
    const [first] = files;
    if (first === undefined) return;
    if (await isSeenOnServer(first, [])) {
      setChosen({ is: 'unseen', files, first });
      return;
    }
    const problem = await whyNoLog(first);
    if (problem !== null) {
      setError(problem);
      return;
    }
    const preview = await previewOf(first);
    if (preview !== null) show({ files, first }, preview, { name: first.name, head: preview.head });
    else {
      setError(
        `${first.name} can't be shown here. This page shows the columns of CSV, JSON, Parquet and .xlsx files. ` +
          'Drop the file on the home page to audit it.',
      );
    }
  }

  function show(of: Pick<Chosen, 'files' | 'first'>, preview: Preview, firstRows: FirstRows) {
    // Sending comes next. Its script is here before a server may be gone, which sending then says in its own words.
    loadSending().catch(() => undefined);
    setChosen({ ...of, is: 'seen', preview, proposal: proposeMapping(preview, Date.now()), firstRows });
  }

  /** Shows another sheet of a workbook, which waits on the server. */
  async function chooseSheet(sheet: string) {
    if (chosen?.is !== 'seen' || !('upload' in chosen.firstRows)) return;
    const { files, first, firstRows, preview } = chosen;
    setError(null);
    try {
      const seen = await seenOnServer(firstRows.upload, first.name, sheet);
      const all = preview.sheets?.all ?? [sheet];
      show({ files, first }, { ...seen, sheets: { read: sheet, all } }, firstRows);
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    }
  }

  async function chooseOther() {
    setError(null);
    setChosen(null);
    if (chosen?.is !== 'seen' || !('upload' in chosen.firstRows)) return;
    await discardUpload(chosen.firstRows.upload).catch((cause: Error) => setError(cause.message));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: files are handed over once, when the screen opens
  useEffect(() => {
    const { files, seen } = takeOver();
    const [first] = files;
    if (first !== undefined && seen !== null) show({ files, first }, seen.preview, { upload: seen.upload });
    else void look(files);
  }, []);

  const dropZone = (
    <div className="mt-6">
      <DropZone busy={sending && <UploadProgress sending={sending} />} onFiles={(files) => void look(files)}>
        <p className="mt-4 text-xs text-ink-faint">
          The first rows are read in this browser. Nothing is sent until you confirm it.
        </p>
      </DropZone>
      {error !== null && <Refusal says={error} />}
    </div>
  );
  if (chosen === null || (chosen.is === 'unseen' && sending !== null)) return dropZone;
  const { files, first } = chosen;
  if (chosen.is === 'unseen') {
    return (
      <>
        {error !== null && <Refusal says={error} />}
        <AskToSend
          file={first}
          onSend={() =>
            void track(
              (onProgress, signal) => lookOnServer(first, onProgress, signal),
              ({ preview, upload }) => show({ files, first }, preview, { upload }),
            )
          }
          onOther={() => void chooseOther()}
        />
      </>
    );
  }
  const { preview, proposal, firstRows } = chosen;
  const saved = savedFor(preview, mappings);
  return (
    <>
      {sending !== null && dropZone}
      {/* Only hidden while the files are on their way: what was said of them must not be lost when they don't get through. */}
      <div hidden={sending !== null}>
        <div className="panel mt-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <p className="min-w-0 break-words">
            <span className="font-medium">{first.name}</span>
            {files.length > 1 && ` and ${files.length - 1} more, which must have the same columns`}{' '}
            <span className="text-ink-soft">{whatItIs(first.name, preview, proposal, saved)}</span>
          </p>
          <button type="button" className={buttonStyle('quiet')} onClick={() => void chooseOther()}>
            Choose another file
          </button>
        </div>
        {preview.sheets !== undefined && preview.sheets.all.length > 1 && (
          <SheetChoice {...preview.sheets} onChoose={(sheet) => void chooseSheet(sheet)} />
        )}
        {error !== null && <Refusal says={error} />}
        <MappingForm
          key={[first.name, first.lastModified, preview.sheets?.read].join(' ')}
          saved={saved?.mapping ?? null}
          firstRows={firstRows}
          preview={preview}
          proposal={proposal}
          onStart={(reading) => send(files, reading)}
        />
      </div>
    </>
  );
}

function whatItIs(name: string, preview: Preview, proposal: ProposedMapping, saved: SavedMapping | null): string {
  if (saved !== null) return `has the columns of the saved mapping “${saved.name}”. The form shows that mapping.`;
  if (proposal.format === null) return 'has no known format.';
  return `has a known format: ${proposal.format}. ${proposal.instead ?? STILL_TO_SAY[missing(name, preview) ?? 'nothing']}`;
}

const STILL_TO_SAY = {
  counts: 'It has no tokens and no cost. Enter the average tokens of a request below.',
  'sample-rate': 'It may be a sample. Enter the sample rate below, or leave it empty if the log has all requests.',
  nothing: 'Change the mapping only if it is wrong.',
} as const;

function Refusal({ says }: { says: string }) {
  return (
    <div className="mt-3">
      <Notice look="danger" title="The file was not accepted" alert>
        <p className="whitespace-pre-line">{inPageWords(says)}</p>
      </Notice>
    </div>
  );
}
