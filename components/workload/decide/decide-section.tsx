'use client';

import { SavedStatus } from '@/components/request/saved-status';
import { Section } from '@/components/ui/section';
import type { Askable } from '@/lib/latency/askable';
import type { OpenQuestion } from '@/lib/reports/questions/open-questions';
import { AnnotationForm, type AnnotationShown } from './annotation-form';
import { AskPanel } from './ask-panel';
import { DeciderField, useDecider } from './decider';
import type { HistoryEntry } from './history-entry';
import { HistoryList } from './history-list';
import { OverrideForm } from './override-form';
import { JoinedPanel, type JoinShown, PartsPanel, type PartsShown } from './parts-panel';
import { RecurrencePanel, type RecurrenceShown } from './recurrence-panel';
import { type Decide, useDecide } from './use-decide';

/** Where a person answers the question, sets the class or the deadline, notes an owner, and undoes decisions. */
export function DecideSection(props: {
  /** The question that is asked; null where none is. */
  question: string | null;
  /** Why it is asked after an earlier answer. */
  why: string | null;
  /** USD a month that the answer is worth at most; null where that is unknown. */
  worthUsd: number | null;
  about: OpenQuestion['about'];
  questions: readonly Askable[];
  history: readonly HistoryEntry[];
  /** The parts of its key; null where it has one use. */
  parts: PartsShown | null;
  /** The join of its parts; null where nobody joined any. */
  join: JoinShown | null;
  /** How often it comes; null where the log shows that. */
  recurrence: RecurrenceShown | null;
  annotation: AnnotationShown;
}) {
  const decider = useDecider();
  const { decide, undoAnnotation, busy, says, error } = useDecide(props.annotation, decider.name);
  const decideByName: Decide = async (change, reason) => decider.isNamed() && decide(change, reason);

  const undo = (what: NonNullable<HistoryEntry['undo']>) => {
    if ('decision' in what) void decideByName({ kind: 'undo', undoes: what.decision }, null);
    else if (decider.isNamed()) void undoAnnotation(what.annotation);
  };

  return (
    <Section
      id="decide"
      title="Your decision"
      lead="Your decision applies to this workload in every audit, also after a new import of the log, until somebody undoes it."
    >
      <div className="panel divide-y divide-line">
        <div className="p-4">
          <DeciderField decider={decider} />
        </div>
        {props.parts !== null && (
          <div className="p-4">
            <PartsPanel parts={props.parts} busy={busy} decide={decideByName} />
          </div>
        )}
        {props.join !== null && (
          <div className="p-4">
            <JoinedPanel join={props.join} busy={busy} decide={decideByName} />
          </div>
        )}
        {props.recurrence !== null && (
          <div className="p-4">
            <RecurrencePanel shown={props.recurrence} busy={busy} decide={decideByName} />
          </div>
        )}
        <div className="grid gap-x-8 gap-y-6 p-4 lg:grid-cols-2">
          <AskPanel
            question={props.question}
            why={props.why}
            worthUsd={props.worthUsd}
            about={props.about}
            questions={props.questions}
            busy={busy}
            decide={decideByName}
          />
          <OverrideForm busy={busy} decide={decideByName} />
        </div>
        <div className="p-4">
          <AnnotationForm shown={props.annotation} decider={decider} />
        </div>
        <div className="p-4">
          <HistoryList history={props.history} busy={busy} undo={undo} />
        </div>
      </div>
      <SavedStatus says={says} error={error} />
    </Section>
  );
}
