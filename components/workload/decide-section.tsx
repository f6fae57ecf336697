'use client';

import { useRef, useState } from 'react';
import { Section } from '@/components/ui/section';
import type { Askable } from '@/lib/latency/answer';
import { AskPanel } from './ask-panel';
import type { HistoryEntry } from './history-entry';
import { HistoryList } from './history-list';
import { OverrideForm } from './override-form';
import { type Decide, useDecide, useName } from './use-decide';

/** Where a person answers the question, sets the class or the deadline, and undoes decisions. */
export function DecideSection(props: {
  address: string;
  /** The question of the tag; null when it asks none. */
  question: string | null;
  questions: readonly Askable[];
  overridden: boolean;
  history: readonly HistoryEntry[];
}) {
  const [name, setName] = useName();
  const [nameMissing, setNameMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const { decide, busy, says, error } = useDecide(props.address, name);

  const decideByName: Decide = async (change, reason) => {
    const missing = name.trim() === '';
    setNameMissing(missing);
    if (missing) nameField.current?.focus();
    return !missing && decide(change, reason);
  };

  return (
    <Section
      id="decide"
      title="Your decision"
      lead="Your decision applies to this workload in every audit, also after a new import of the log, until somebody undoes it."
    >
      <div className="panel divide-y divide-line">
        <div className="p-4">
          <label htmlFor="decider" className="text-ink-soft">
            Your name, for the history
          </label>
          <input
            ref={nameField}
            id="decider"
            className="field mt-1 max-w-xs"
            autoComplete="name"
            maxLength={80}
            value={name}
            aria-invalid={nameMissing}
            aria-describedby={nameMissing ? 'decider-problem' : undefined}
            onChange={(event) => setName(event.target.value)}
          />
          {nameMissing && (
            <p id="decider-problem" role="alert" className="mt-1 text-xs text-danger">
              Enter your name, then try again.
            </p>
          )}
        </div>
        <div className="grid gap-x-8 gap-y-6 p-4 lg:grid-cols-2">
          <AskPanel
            question={props.question}
            questions={props.questions}
            overridden={props.overridden}
            busy={busy}
            decide={decideByName}
          />
          <OverrideForm busy={busy} decide={decideByName} />
        </div>
        <div className="p-4">
          <HistoryList history={props.history} busy={busy} decide={decideByName} />
        </div>
      </div>
      <p role="status" className={says === '' ? 'sr-only' : 'mt-2 text-ink-soft'}>
        {says}
      </p>
      {error !== '' && (
        <p role="alert" className="mt-2 text-danger">
          {error}
        </p>
      )}
    </Section>
  );
}
