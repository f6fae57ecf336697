'use client';

import { type ClipboardEvent, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { plural } from '@/lib/wording/number';
import { type CsvReading, readWorkflowCsv } from './read-workflow-csv';
import type { WorkflowDraft } from './workflow-draft';
import { WORKFLOW_FIELDS } from './workflow-fields';

const MOST_SHOWN = 12;

/** Fills the form from a CSV that is dropped, chosen or pasted. The browser reads it. */
export function CsvPanel(props: { newId: () => string; onRead: (drafts: WorkflowDraft[]) => void }) {
  const [reading, setReading] = useState<CsvReading | null>(null);
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);

  /** Whether the text had workflows. */
  function take(text: string): boolean {
    const next = readWorkflowCsv(text, props.newId);
    setReading(next);
    if (next.drafts.length > 0) props.onRead(next.drafts);
    return next.drafts.length > 0;
  }

  async function takeFile(files: FileList | null) {
    const file = files?.[0];
    if (file !== undefined) take(await file.text());
  }

  function takePasted() {
    if (take(pasted)) setPasted('');
  }

  /** Cells of a spreadsheet are read as they are pasted: the form does not read what stands in the field. */
  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const text = event.clipboardData.getData('text/plain');
    if (pasted === '' && /[\t\n]/.test(text.trim()) && take(text)) event.preventDefault();
  }

  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a pointer; the button inside does the same by keyboard */}
      <div
        data-testid="csv-drop-zone"
        className={`rounded-lg border border-dashed px-4 py-4 transition-colors ${over ? 'border-accent bg-accent-wash' : 'border-control bg-surface'}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void takeFile(event.dataTransfer.files);
        }}
      >
        <p className="font-medium">Have a spreadsheet?</p>
        <p id="csv-columns" className="mt-1 max-w-3xl text-ink-soft">
          Copy its cells and paste them, or drop its CSV here. The first line may name the columns. Only the name is
          required:{' '}
          <span className="font-mono text-xs break-words">
            {WORKFLOW_FIELDS.map((field) => field.column).join(', ')}
          </span>
        </p>
        <div className="mt-3 flex flex-wrap items-start gap-3">
          <input
            id="workflow-csv"
            type="file"
            accept=".csv,text/csv"
            aria-describedby="csv-columns"
            className="peer sr-only"
            onChange={(event) => {
              void takeFile(event.target.files);
              event.target.value = '';
            }}
          />
          <label
            htmlFor="workflow-csv"
            className={`${buttonStyle('secondary')} cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent`}
          >
            Choose a CSV
          </label>
          <textarea
            aria-label="Cells or CSV to paste"
            rows={1}
            placeholder="or paste it here"
            className="field min-w-0 max-w-sm flex-1 font-mono"
            value={pasted}
            onPaste={paste}
            onChange={(event) => setPasted(event.target.value)}
          />
          {pasted.trim() !== '' && (
            <button type="button" className={buttonStyle('secondary')} onClick={takePasted}>
              Read it
            </button>
          )}
        </div>
      </div>
      {reading !== null && (
        <div className="mt-3">
          <Notice
            look={reading.problems.length === 0 ? 'plain' : 'caution'}
            title={`${plural(reading.drafts.length, 'workflow')} read`}
            alert
          >
            <Sentences list={reading.problems} more="more problem" />
            <Sentences list={reading.understood} more="more row" />
          </Notice>
        </div>
      )}
    </div>
  );
}

function Sentences({ list, more }: { list: readonly string[]; more: string }) {
  if (list.length === 0) return null;
  return (
    <ul className="list-disc pl-4">
      {[...new Set(list)].slice(0, MOST_SHOWN).map((sentence) => (
        <li key={sentence} className="break-words">
          {sentence}
        </li>
      ))}
      {list.length > MOST_SHOWN && <li>and {plural(list.length - MOST_SHOWN, more)}</li>}
    </ul>
  );
}
