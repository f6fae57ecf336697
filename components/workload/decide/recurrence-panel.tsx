import { type FormEvent, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import {
  MOST_TIMES,
  RECURRENCE_PERIODS,
  type Recurrence,
  type RecurrencePeriod,
  recurrenceSays,
} from '@/lib/workloads/recurrence';
import type { Decide } from './use-decide';

/** How often work comes of which the log shows one run, as the page of it shows that. `stillRunning`: it ran when the log ended. */
export type RecurrenceShown = { stillRunning: boolean; said: (Recurrence & { by: string; decision: number }) | null };

/** Where a person says how often work comes of which the log shows one run, and takes that back. */
export function RecurrencePanel({ shown, busy, decide }: { shown: RecurrenceShown; busy: boolean; decide: Decide }) {
  const { said, stillRunning } = shown;
  const [times, setTimes] = useState('1');
  const [every, setEvery] = useState<RecurrencePeriod>('week');
  const [wrong, setWrong] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const count = Number(times);
    const isWrong = !Number.isInteger(count) || count < 1 || count > MOST_TIMES;
    setWrong(isWrong);
    if (isWrong) document.getElementById('recurrence-times')?.focus();
    else await decide({ kind: 'recur', times: count, every }, null);
  }

  return (
    <section aria-label="How often it comes" className="min-w-0">
      <h3 className="font-medium">How often it comes</h3>
      <p className="mt-1 break-words text-ink-soft">
        {said !== null
          ? `${said.by} said that it comes ${recurrenceSays(said)}.`
          : stillRunning
            ? 'It was still running when the log ended. Say that it ends for good, or how often such a run comes.'
            : 'The log shows one run of it, so its money is in no month. Say how often it comes, if it does.'}
      </p>
      {said === null ? (
        <form className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-3" noValidate onSubmit={submit}>
          <div>
            <label htmlFor="recurrence-times" className="text-ink-soft">
              Times
            </label>
            <input
              id="recurrence-times"
              className="field mt-1 w-24"
              inputMode="numeric"
              autoComplete="off"
              aria-invalid={wrong}
              aria-describedby={wrong ? 'recurrence-problem' : undefined}
              value={times}
              onChange={({ target }) => {
                setTimes(target.value);
                setWrong(false);
              }}
            />
          </div>
          <div>
            <label htmlFor="recurrence-every" className="text-ink-soft">
              Every
            </label>
            <select
              id="recurrence-every"
              className="field mt-1"
              value={every}
              onChange={({ target }) => setEvery(RECURRENCE_PERIODS.find((one) => one === target.value) ?? every)}
            >
              {RECURRENCE_PERIODS.map((period) => (
                <option key={period} value={period}>
                  {period}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className={buttonStyle('secondary')} disabled={busy}>
            It comes again
          </button>
          {stillRunning && (
            <button
              type="button"
              className={buttonStyle('secondary')}
              disabled={busy}
              onClick={() => decide({ kind: 'recur', times: 0, every: 'month' }, null)}
            >
              It ends for good
            </button>
          )}
          {wrong && (
            <p id="recurrence-problem" role="alert" className="basis-full text-xs text-danger">
              Give a whole number from 1 to {MOST_TIMES}.
            </p>
          )}
        </form>
      ) : (
        <button
          type="button"
          className={`${buttonStyle('secondary')} mt-3`}
          disabled={busy}
          onClick={() => decide({ kind: 'undo', undoes: said.decision }, null)}
        >
          Take this back
        </button>
      )}
    </section>
  );
}
