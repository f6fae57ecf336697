'use client';

import { type FormEvent, useState } from 'react';
import { postJson } from '@/components/request/post-json';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import type { Reading } from '@/components/upload/send-files';
import type { Preview } from '@/lib/logs/files/preview-file';
import { askedSettings } from '@/lib/logs/mapping/asked-settings';
import { type ColumnMapping, NO_MAPPING } from '@/lib/logs/mapping/column-mapping';
import type { ColumnChoice, ProposedMapping } from '@/lib/logs/mapping/propose-mapping';
import type { MappingTrial } from '@/lib/reports/answers/mapping-trial';
import { ColumnsSection } from './columns-section';
import { draftOf, draftProblems, toMapping } from './mapping-draft';
import { inPageWords } from './page-words';
import { SettingsSection } from './settings-section';
import { sheetToName } from './sheet-choice';
import { TrialSection, type TrialState } from './trial-section';

/** The rows for a trial: first rows as text, or a file that was sent. */
export type FirstRows = { name: string; head: string } | { upload: string };

/** The form that corrects a proposed mapping, tries it, saves it and starts the audit. */
export function MappingForm(props: {
  firstRows: FirstRows;
  preview: Preview;
  proposal: ProposedMapping;
  /** What was saved for files of its kind. */
  saved: ColumnMapping | null;
  onStart: (reading: Reading) => Promise<void>;
}) {
  const { firstRows, preview, proposal } = props;
  const saved = props.saved ?? NO_MAPPING;
  const sent = 'upload' in firstRows;
  const [draft, setDraft] = useState(() => draftOf(proposal, saved));
  const [trial, setTrial] = useState<TrialState>({ is: 'none' });
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const problems = draftProblems(draft, proposal);
  const sheet = sheetToName(preview, saved);
  const mapping: ColumnMapping = {
    // The page has no field for it.
    ...(saved.pivot === undefined ? {} : { pivot: saved.pivot }),
    ...toMapping(draft, proposal),
    ...(sheet === undefined ? {} : { sheet }),
  };

  function change(next: typeof draft) {
    setDraft(next);
    // The last trial does not apply to the changed mapping.
    setTrial({ is: 'none' });
  }

  function choose(changed: ColumnChoice) {
    const choices = draft.choices.map((choice) => (choice.column === changed.column ? changed : choice));
    change({ ...draft, choices });
  }

  async function tryIt() {
    setTrial({ is: 'running' });
    try {
      const trial = await postJson<MappingTrial>('/api/mappings/try', { ...firstRows, mapping });
      setTrial({ is: 'done', trial });
    } catch (cause) {
      setTrial({ is: 'failed', says: cause instanceof Error ? cause.message : String(cause) });
    }
  }

  async function start(event: FormEvent) {
    event.preventDefault();
    if (problems.length > 0) return;
    setError(null);
    try {
      if (name.trim() !== '') {
        const kept = { name: name.trim(), columns: preview.shape.columns, mapping };
        await postJson('/api/mappings', kept);
      }
      await props.onStart({ mapping, days: draft.days.trim() === '' ? null : Number(draft.days) });
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause));
    }
  }

  return (
    <form onSubmit={start} noValidate>
      <ColumnsSection sent={sent} preview={preview} proposal={proposal} choices={draft.choices} onChange={choose} />
      <SettingsSection draft={draft} asked={askedSettings(preview, draft.choices)} onChange={change} />
      {problems.length > 0 && (
        <div className="mt-6" aria-live="polite">
          <Notice look="caution" title="Correct this first">
            <ul className="list-disc pl-4">
              {problems.map((problem) => (
                <li key={problem} className="break-words">
                  {problem}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <TrialSection
        rows={sent ? null : preview.rows.length}
        state={trial}
        disabled={problems.length > 0}
        onTry={() => void tryIt()}
      />
      <div className="mt-12 flex flex-wrap items-end gap-3 border-t border-line pt-5">
        <div className="w-full max-w-xs">
          <label htmlFor="mapping-name" className="text-ink-soft">
            Save the mapping as (optional)
          </label>
          <input
            id="mapping-name"
            className="field mt-1"
            autoComplete="off"
            maxLength={100}
            placeholder="e.g. Gateway export"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <button type="submit" className={buttonStyle('primary')} disabled={problems.length > 0}>
          {name.trim() === '' ? 'Start the audit' : 'Save it and start the audit'}
        </button>
        <a
          className={buttonStyle('quiet')}
          download="mapping.json"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(mapping, null, 2)}\n`)}`}
        >
          Download as a file for --map
        </a>
      </div>
      {error !== null && (
        <div className="mt-3">
          <Notice look="danger" title="The mapping was not accepted" alert>
            <p className="whitespace-pre-line">{inPageWords(error)}</p>
          </Notice>
        </div>
      )}
    </form>
  );
}
