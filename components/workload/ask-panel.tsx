import { buttonStyle } from '@/components/ui/button-style';
import type { Askable } from '@/lib/latency/answer';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict-words';
import type { Decide } from './use-decide';

/** The questions, the one of the tag first. Each answer shows the class that it leads to. */
export function AskPanel(props: {
  question: string | null;
  questions: readonly Askable[];
  overridden: boolean;
  busy: boolean;
  decide: Decide;
}) {
  const asked = props.questions.filter(({ text }) => text === props.question);
  const others = props.questions.filter(({ text }) => text !== props.question);
  const answers = { busy: props.busy, decide: props.decide };
  return (
    <div className="min-w-0">
      <h3 className="font-medium">{title(asked)}</h3>
      {asked.map((question) => (
        <Question key={question.id} question={question} look="primary" {...answers} />
      ))}
      {asked.length === 0 && (
        <p className="mt-1 text-ink-soft">
          {props.overridden
            ? 'The class is set by hand, so answers do not change it.'
            : 'The evidence is clear enough, so there is no question. An answer still counts.'}
        </p>
      )}
      <details className="mt-3">
        <summary className="link inline-flex min-h-6 cursor-pointer items-center rounded-sm">
          {asked.length > 0 ? 'Other questions' : 'Answer one anyway'}
        </summary>
        {others.map((question) => (
          <Question key={question.id} question={question} look="secondary" {...answers} />
        ))}
      </details>
    </div>
  );
}

function title(asked: readonly Askable[]): string {
  if (asked.length === 0) return 'Questions';
  const settles = asked.every(({ answers }) => answers.every(({ becomes }) => becomes !== 'undecided'));
  return settles ? 'One answer would settle it' : 'This answer would help most';
}

function Question(props: { question: Askable; look: 'primary' | 'secondary'; busy: boolean; decide: Decide }) {
  const { id, text, answers } = props.question;
  return (
    <fieldset className="mt-3" disabled={props.busy}>
      <legend>{text}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {answers.map((answer) => (
          <button
            key={answer.id}
            type="button"
            className={`${buttonStyle(props.look)} flex-col gap-0!`}
            onClick={() => props.decide({ kind: 'answer', question: id, answer: answer.id }, null)}
          >
            {answer.text}
            <span className="text-xs font-normal">
              <span className="sr-only">, which makes it </span>
              {VERDICT_WORDS[answer.becomes].label.toLowerCase()}
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
