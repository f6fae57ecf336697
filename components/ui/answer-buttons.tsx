import { type ButtonLook, buttonStyle } from './button-style';

/** The answers to a question, each with what it leads to. They stand in the fieldset of the question. */
export function AnswerButtons(props: {
  look: ButtonLook;
  answers: readonly { id: string; text: string; becomes: string }[];
  give: (id: string) => void;
}) {
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {props.answers.map(({ id, text, becomes }) => (
        <button
          key={id}
          type="button"
          className={`${buttonStyle(props.look)} flex-col gap-0!`}
          onClick={() => props.give(id)}
        >
          {text}
          <span className="text-xs font-normal">
            <span className="sr-only">, which leads to </span>
            {becomes}
          </span>
        </button>
      ))}
    </div>
  );
}
