import { AnswerButtons } from '@/components/ui/answer-buttons';
import type { Askable } from '@/lib/latency/askable';
import type { OpenQuestion } from '@/lib/reports/questions/open-questions';
import { becomesSays, worthSays } from '@/lib/reports/words/verdict/question-says';
import type { Decide } from './use-decide';

/** The questions, the one of the tag first. Each answer shows the class that it leads to. */
export function AskPanel(props: {
  question: string | null;
  /** Why the question is asked after an earlier answer. */
  why: string | null;
  /** USD a month that the answer is worth at most; null where no price is known or nothing is asked. */
  worthUsd: number | null;
  about: OpenQuestion['about'];
  questions: readonly Askable[];
  busy: boolean;
  decide: Decide;
}) {
  const asked = props.questions.filter(({ text }) => text === props.question);
  const others = props.questions.filter(({ text }) => text !== props.question);
  const answers = { busy: props.busy, decide: props.decide };
  return (
    <div className="min-w-0">
      <h3 className="font-medium">
        {asked.length === 0 ? 'Questions' : props.about === 'open' ? 'One answer settles it' : 'Is this right?'}
      </h3>
      {asked.length > 0 && (
        <p className="mt-1 text-ink-soft">
          {props.why !== null && <span className="block">{props.why}</span>}
          {worthSays({ worthUsd: props.worthUsd, unknown: 0, about: props.about })}
        </p>
      )}
      {asked.map((question) => (
        <Question key={question.id} question={question} look="primary" {...answers} />
      ))}
      {asked.length === 0 && (
        <p className="mt-1 text-ink-soft">
          {props.questions.length === 0
            ? 'The class or the deadline is set by hand, so answers do not change it.'
            : 'There is no open question. An answer still counts, before all signals.'}
        </p>
      )}
      {others.length > 0 && (
        <details className="mt-3">
          <summary className="link inline-flex min-h-6 cursor-pointer items-center rounded-sm">
            {asked.length > 0 ? 'Other questions' : 'Answer one anyway'}
          </summary>
          {others.map((question) => (
            <Question key={question.id} question={question} look="secondary" {...answers} />
          ))}
        </details>
      )}
    </div>
  );
}

function Question(props: { question: Askable; look: 'primary' | 'secondary'; busy: boolean; decide: Decide }) {
  const { id, text, answers } = props.question;
  return (
    <fieldset className="mt-3" disabled={props.busy}>
      <legend>{text}</legend>
      <AnswerButtons
        look={props.look}
        answers={answers.map((answer) => ({ ...answer, becomes: becomesSays([answer.becomes]) }))}
        give={(answer) => props.decide({ kind: 'answer', question: id, answer }, null)}
      />
    </fieldset>
  );
}
