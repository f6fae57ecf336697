'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { plural } from '@/lib/wording/number';
import { CsvPanel } from './csv-panel';
import { forgetList, type KeptList, keepList, keptList } from './kept-list';
import { inputId, WorkflowCard } from './workflow-card';
import { draftProblems, emptyDraft, isBlank, toWorkflow, type WorkflowDraft } from './workflow-draft';
import { WORKFLOW_FIELDS, type WorkflowFieldKey } from './workflow-fields';

/** A list with at most this many workflows is shown unfolded. */
const OPEN_CARDS = 3;
const NAME = 'Our workflows';

/** What was removed last, with the list as it was before. */
type Taken = { says: string; name: string; drafts: readonly WorkflowDraft[] };

/** `edited`: the list of an audit that is opened again, which makes another audit. Null for a new list. */
export function WorkflowsForm({ edited }: { edited: KeptList | null }) {
  const router = useRouter();
  const from = edited?.from ?? null;
  const lastId = useRef(Math.max(1, edited?.drafts.length ?? 1));
  const newId = () => {
    lastId.current += 1;
    return `workflow-${lastId.current}`;
  };
  const [name, setName] = useState(edited?.name ?? NAME);
  const [drafts, setDrafts] = useState<WorkflowDraft[]>(edited?.drafts ?? [emptyDraft('workflow-1')]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => foldedOf(edited?.drafts ?? []));
  const [checked, setChecked] = useState(false);
  const [touched, setTouched] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [round, setRound] = useState(0);
  const { busy, error, request } = useRequest();

  // The server has no list of this browser, so it is there only once the page is.
  useEffect(() => {
    const kept = keptList(from);
    if (kept === null) return;
    lastId.current = kept.drafts.length;
    setName(kept.name);
    setDrafts(kept.drafts);
    setFolded(foldedOf(kept.drafts));
    setTouched(true);
  }, [from]);
  useEffect(() => {
    if (touched) keepList({ from, name, drafts });
  }, [touched, from, name, drafts]);

  function edit(next: (all: WorkflowDraft[]) => WorkflowDraft[]) {
    setTouched(true);
    setDrafts(next);
  }

  function startOver() {
    forgetList();
    setTaken({ says: `Cleared ${plural(drafts.length, 'workflow')}.`, name, drafts });
    setTouched(false);
    setName(edited?.name ?? NAME);
    setDrafts(edited?.drafts ?? [emptyDraft(newId())]);
    setFolded(foldedOf(edited?.drafts ?? []));
    setChecked(false);
    setRound((last) => last + 1);
  }

  function remove(draft: WorkflowDraft) {
    if (!isBlank(draft)) setTaken({ says: `Removed “${draft.name || 'a workflow'}”.`, name, drafts });
    edit((all) => all.filter(({ id }) => id !== draft.id));
  }

  /** What was written since stays too. */
  function putBack(list: Taken) {
    const before = new Set(list.drafts.map(({ id }) => id));
    setTaken(null);
    setName(list.name);
    edit((all) => {
      const now = new Map(all.map((draft) => [draft.id, draft]));
      const since = all.filter((draft) => !isBlank(draft) && !before.has(draft.id));
      return [...list.drafts.map((draft) => now.get(draft.id) ?? draft), ...since];
    });
  }

  function change(id: string, key: WorkflowFieldKey, value: string) {
    edit((all) => all.map((draft) => (draft.id === id ? { ...draft, [key]: value } : draft)));
  }

  function add() {
    const draft = emptyDraft(newId());
    edit((all) => [...all, draft]);
    // The new inputs are there once React has drawn them.
    requestAnimationFrame(() => document.getElementById(inputId(draft, 'name'))?.focus());
  }

  function takeRead(read: WorkflowDraft[]) {
    setFolded((old) => new Set([...old, ...foldedOf(read)]));
    edit((all) => [...all.filter((draft) => !isBlank(draft)), ...read]);
    setChecked(false);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (goToFirstProblem(drafts)) return;
    const list = { name: name.trim() || NAME, workflows: drafts.map(toWorkflow) };
    void request(
      () => postJson<{ id: string }>('/api/audits/workflows', list),
      ({ id }) => {
        forgetList();
        router.push(`/audits/${id}`);
      },
    );
  }

  return (
    <form noValidate onSubmit={submit} className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6">
      <CsvPanel key={round} newId={newId} onRead={takeRead} />
      <section aria-labelledby="listed">
        <h2 id="listed" className="mb-3 text-base font-semibold tracking-tight">
          {plural(drafts.length, 'workflow')}
        </h2>
        <div className="grid gap-3">
          {drafts.map((draft, index) => (
            <WorkflowCard
              key={draft.id}
              draft={draft}
              number={index + 1}
              open={!folded.has(draft.id)}
              problems={checked ? draftProblems(draft) : {}}
              removable={drafts.length > 1}
              onChange={(key, value) => change(draft.id, key, value)}
              onRemove={() => remove(draft)}
            />
          ))}
        </div>
        <button type="button" className={`${buttonStyle('secondary')} mt-3`} onClick={add}>
          Add a workflow
        </button>
        <p role="status" className="mt-2 text-ink-soft">
          {taken !== null && (
            <>
              {taken.says}{' '}
              <button type="button" className="link min-h-6 pointer-coarse:min-h-11" onClick={() => putBack(taken)}>
                Undo
              </button>
            </>
          )}
        </p>
      </section>
      <div className="flex flex-wrap items-end gap-3 border-t border-line pt-5">
        <div className="w-full max-w-xs">
          <label htmlFor="audit-name" className="text-ink-soft">
            Name of the audit
          </label>
          <input
            id="audit-name"
            className="field mt-1"
            autoComplete="off"
            maxLength={255}
            value={name}
            onChange={(event) => {
              setTouched(true);
              setName(event.target.value);
            }}
          />
        </div>
        <button type="submit" className={buttonStyle('primary')} disabled={busy}>
          {busy ? 'Starting…' : `Audit ${plural(drafts.length, 'workflow')}`}
        </button>
        {touched && (
          <button type="button" className={buttonStyle('quiet')} disabled={busy} onClick={startOver}>
            Start over
          </button>
        )}
        <p className="w-full text-ink-soft">
          The list is kept in this browser as you type, until you audit it or start over.
        </p>
      </div>
      {error !== null && (
        <Notice look="danger" title="The list was not accepted" alert>
          <p className="whitespace-pre-line">{error}</p>
        </Notice>
      )}
    </form>
  );
}

/** The drafts of a long list, which are shown folded. */
function foldedOf(drafts: readonly WorkflowDraft[]): ReadonlySet<string> {
  return new Set(drafts.length > OPEN_CARDS ? drafts.map(({ id }) => id) : []);
}

/** Unfolds and focuses the first field that is wrong; false when none is. */
function goToFirstProblem(drafts: readonly WorkflowDraft[]): boolean {
  for (const draft of drafts) {
    const problems = draftProblems(draft);
    const field = WORKFLOW_FIELDS.find(({ key }) => problems[key] !== undefined);
    if (field === undefined) continue;
    const input = document.getElementById(inputId(draft, field.key));
    input?.closest('details')?.setAttribute('open', '');
    input?.focus();
    return true;
  }
  return false;
}
