import { useRef, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { ClassSelect } from '@/components/workload/decide/class-select';
import { DeciderField, useDecider } from '@/components/workload/decide/decider';
import { overrideOf, problemOf } from '@/components/workload/decide/override-draft';
import { UndoableStatus } from '@/components/workload/decide/undoable-status';
import { sumUsd } from '@/lib/cost/money';
import type { LatencyClass } from '@/lib/latency/latency-class';
import type { WorkloadRow } from '@/lib/reports/list/workload-row';
import { plural } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';
import type { Annotation } from '@/lib/workloads/annotation';
import { type ChangeOfAll, useChangeAll } from '../use-change-all';
import { BulkAnnotation } from './bulk-annotation';

/** The questions that the workloads of an audit ask, by their ids. */
export type AskedQuestions = Partial<
  Record<NonNullable<WorkloadRow['asks']>, { text: string; answers: readonly { id: string; text: string }[] }>
>;

/** What can be done with the selected workloads at once: set their class, deadline, owner, cost centre or note, or answer the question that they share. */
export function BulkPanel(props: {
  selected: readonly WorkloadRow[];
  clear: () => void;
  audit: string;
  questions: AskedQuestions;
}) {
  const { selected } = props;
  const decider = useDecider();
  const status = useRef<HTMLParagraphElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [reason, setReason] = useState('');
  const [latencyClass, setLatencyClass] = useState<LatencyClass | ''>('');
  const [deadline, setDeadline] = useState('');
  const [problem, setProblem] = useState('');
  const { decide, annotate, ...undoable } = useChangeAll(props.audit, decider.name);
  const { busy } = undoable;
  const spend = sumUsd(selected.flatMap(({ spend }) => spend ?? []));
  const idsOf = (workloads: readonly WorkloadRow[]) => workloads.map(({ id }) => id);
  async function clearAfter(saved: () => Promise<boolean>) {
    if (!decider.isNamed() || !(await saved())) return;
    props.clear();
    // The panel goes with the selection, so the focus moves to what became of it.
    status.current?.focus();
  }
  const save = (change: ChangeOfAll, workloads: readonly WorkloadRow[]) =>
    clearAfter(() => decide(change, idsOf(workloads), reason));
  const note = (annotation: Annotation) => clearAfter(() => annotate(annotation, idsOf(selected)));

  function set() {
    const draft = { latencyClass, deadline, reason };
    const found = problemOf(draft)?.says ?? '';
    setProblem(found);
    if (found === '') void save(overrideOf(draft), selected);
  }

  const asked = [...new Set(selected.flatMap(({ asks }) => asks ?? []))];
  return (
    <>
      {selected.length > 0 && (
        // The list fills a screen, so what follows from a selection stays in sight at the foot of it.
        <div className="selection-bar">
          <h3 className="font-medium">
            {plural(selected.length, 'workload')} selected, {formatUsd(spend)} a month
          </h3>
          <button type="button" className="link rounded-sm" onClick={() => toPanel(panel.current)}>
            Decide
          </button>
          <button type="button" className="link rounded-sm" onClick={props.clear}>
            Select none
          </button>
        </div>
      )}
      {selected.length > 0 && (
        <section
          ref={panel}
          aria-label="Selected workloads"
          tabIndex={-1}
          className="panel mt-3 scroll-mt-20 p-4 print:hidden"
        >
          <fieldset disabled={busy} className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
            <legend className="sr-only">Decide on the selected workloads</legend>
            <DeciderField decider={decider} />
            <label className="text-ink-soft">
              Reason
              <input
                className="field mt-1"
                autoComplete="off"
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </label>
            <label htmlFor="bulk-class" className="text-ink-soft">
              Class
              <ClassSelect id="bulk-class" value={latencyClass} onChoose={setLatencyClass} />
            </label>
            <label className="text-ink-soft">
              Deadline
              <input
                className="field mt-1"
                autoComplete="off"
                placeholder="e.g. 8 h or 2 days"
                value={deadline}
                onChange={(event) => setDeadline(event.target.value)}
              />
            </label>
          </fieldset>
          {problem !== '' && (
            <p role="alert" className="mt-2 text-danger">
              {problem}
            </p>
          )}
          <button type="button" className={`${buttonStyle('primary')} mt-3`} disabled={busy} onClick={set}>
            {busy ? 'Saving…' : `Set for ${plural(selected.length, 'workload')}`}
          </button>
          {asked.map((id) => {
            const question = props.questions[id];
            const asking = selected.filter(({ asks }) => asks === id);
            if (question === undefined) return null;
            return (
              <fieldset key={id} disabled={busy} className="mt-4 border-t border-line pt-3">
                <legend className="float-left w-full">
                  <span className="font-medium">{question.text}</span>{' '}
                  <span className="text-ink-soft">Asked of {plural(asking.length, 'selected workload')}.</span>
                </legend>
                <div className="clear-both flex flex-wrap gap-2 pt-2">
                  {question.answers.map((answer) => (
                    <button
                      key={answer.id}
                      type="button"
                      className={buttonStyle('secondary')}
                      onClick={() => save({ kind: 'answer', question: id, answer: answer.id }, asking)}
                    >
                      {answer.text}
                    </button>
                  ))}
                </div>
              </fieldset>
            );
          })}
          <BulkAnnotation count={selected.length} busy={busy} save={note} />
        </section>
      )}
      <UndoableStatus {...undoable} focused={status} />
    </>
  );
}

function toPanel(panel: HTMLElement | null): void {
  panel?.focus({ preventScroll: true });
  panel?.scrollIntoView();
}
