import Link from 'next/link';
import { AnswerButtons } from '@/components/ui/answer-buttons';
import type { OpenQuestion } from '@/lib/reports/questions/open-questions';
import { becomesSays, worthSays } from '@/lib/reports/words/verdict/question-says';
import { plural } from '@/lib/wording/number';

const MOST_NAMES = 5;

/** One question with its workloads, what it is worth, and its answers. */
export function QuestionItem(props: {
  question: OpenQuestion;
  /** The page of the audit. */
  address: string;
  busy: boolean;
  give: (answer: string) => void;
}) {
  const { question, address } = props;
  const { workloads } = question;
  const named = workloads.slice(0, MOST_NAMES);
  return (
    <fieldset disabled={props.busy} className="min-w-0 gap-x-6 lg:flex lg:items-start">
      <legend className="font-medium break-words">
        {question.of}: {question.text}
      </legend>
      <p className="mt-1 min-w-0 flex-1 text-ink-soft">
        {question.why !== null && <span className="block">{question.why}</span>}
        <strong className="font-medium text-ink">{worthSays(question)}</strong> {plural(workloads.length, 'workload')}:{' '}
        {named.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <Link href={`${address}/workloads/${encodeURIComponent(id)}`} prefetch={false} className="link break-words">
              {name}
            </Link>
          </span>
        ))}
        {workloads.length > MOST_NAMES && ` and ${plural(workloads.length - MOST_NAMES, 'other')}`}.
      </p>
      <AnswerButtons
        look="secondary"
        answers={question.answers.map((answer) => ({ ...answer, becomes: becomesSays(answer.becomes) }))}
        give={props.give}
      />
    </fieldset>
  );
}
