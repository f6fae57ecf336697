'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { FoldedSection } from '@/components/ui/folded-section';
import { DeciderField, useDecider } from '@/components/workload/decide/decider';
import { UndoableStatus } from '@/components/workload/decide/undoable-status';
import type { OpenQuestion } from '@/lib/reports/questions/open-questions';
import { plural } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';
import { useChangeAll } from '../use-change-all';
import { QuestionItem } from './question-item';

/** Questions that are shown at first, and at most: more than anybody answers at a time. The next ones follow as these are answered. */
const FIRST = 3;
const MOST = 20;

/** Where a person answers the open questions. Those worth nothing are folded away. */
export function QuestionsForm(props: {
  /** The page of the audit. */
  address: string;
  /** A list of OpenQuestion. */
  questionsJson: string;
  /** How many more the page of the workloads has. */
  elsewhere: number;
  /** USD a month that the best answer to any of them may save, those elsewhere included. */
  mostUsd: number;
  /** Unfolded from the start, where nothing can be done without an answer. */
  open: boolean;
}) {
  const { address, questionsJson, elsewhere, mostUsd } = props;
  const questions = JSON.parse(questionsJson) as OpenQuestion[];
  const decider = useDecider();
  const [reason, setReason] = useState('');
  const [all, setAll] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const { decide, annotate: _, ...undoable } = useChangeAll(address, decider.name);
  const { busy, says, error } = undoable;
  const answer = ({ id, workloads }: OpenQuestion, given: string) =>
    decide(
      { kind: 'answer', question: id, answer: given },
      workloads.map((workload) => workload.id),
      reason,
    );
  const worthless = questions.filter(({ worthUsd }) => worthUsd === 0);
  const worthy = questions.filter(({ worthUsd }) => worthUsd !== 0);
  const asked = worthy.filter(({ about }) => about !== 'move');
  const checks = worthy.filter(({ about }) => about === 'move');
  const list = (shown: readonly OpenQuestion[]) => (
    <ol className="divide-y divide-line">
      {shown.slice(0, all ? MOST : FIRST).map((question) => (
        <li key={`${question.of} ${question.id} ${question.why}`} className="p-4">
          <QuestionItem
            question={question}
            address={address}
            busy={busy}
            give={async (given) => {
              // The answered question leaves the list, so the focus moves to what became of it.
              if (decider.isNamed() && (await answer(question, given))) status.current?.focus();
            }}
          />
        </li>
      ))}
      {!all && shown.length > FIRST && (
        <li className="p-4 print:hidden">
          <button type="button" className="link min-h-6 rounded-sm" onClick={() => setAll(true)}>
            Show {plural(shown.length - FIRST, 'more question')}
          </button>
        </li>
      )}
      {all && shown.length > MOST && (
        <li className="p-4 text-ink-soft">
          {plural(shown.length - MOST, 'more question')} follow when these are answered.
        </li>
      )}
    </ol>
  );
  // What became of the last answer is still said when no question is left.
  if (questions.length === 0 && says === '' && error === '') return null;
  return (
    <FoldedSection
      id="questions"
      open={props.open}
      title="Questions"
      lead={leadSays(questions.length + elsewhere, mostUsd)}
    >
      {questions.length > 0 && (
        <div className="panel divide-y divide-line">
          <div className="grid gap-x-6 gap-y-3 p-4 sm:grid-cols-2 print:hidden">
            <DeciderField decider={decider} />
            <div>
              <label htmlFor="answer-reason" className="text-ink-soft">
                Reason, if it helps the next reader
              </label>
              <input
                id="answer-reason"
                className="field mt-1"
                autoComplete="off"
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          </div>
          {asked.length > 0 && list(asked)}
          {checks.length > 0 && (
            <section aria-labelledby="checks">
              <h3 id="checks" className="px-4 pt-4 font-semibold">
                Check the largest moves
              </h3>
              <p className="mt-1 px-4 text-ink-soft">A class that is wrong here would make somebody wait.</p>
              {list(checks)}
            </section>
          )}
          {worthless.length > 0 && (
            <details>
              <summary className="link m-4 inline-flex min-h-6 cursor-pointer items-center rounded-sm">
                {plural(worthless.length, 'question')} worth nothing: no move is worth it, whatever the answer
              </summary>
              {list(worthless)}
            </details>
          )}
        </div>
      )}
      {elsewhere > 0 && (
        <p className="mt-2">
          <Link href={`${address}/workloads#questions`} prefetch={false} className="link">
            {plural(elsewhere, 'more question')}
          </Link>
        </p>
      )}
      <UndoableStatus {...undoable} focused={status} label="Undo this answer" />
    </FoldedSection>
  );
}

/** What a person is asked, and what it is good for, said before they unfold it. */
function leadSays(open: number, mostUsd: number): string {
  const worth = mostUsd > 0 ? ` One answer may save up to ${formatUsd(mostUsd)} a month.` : '';
  return `${plural(open, 'open question')}.${worth} Each answer counts for all its workloads at once.`;
}
