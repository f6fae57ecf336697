import { type FormEvent, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { LATENCY_CLASSES } from '@/components/ui/verdict-look';
import type { LatencyClass } from '@/lib/latency/latency-class';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { readHours } from '@/lib/workloads/workflow/workflow-values';
import type { Decide } from './use-decide';

type Choice = LatencyClass | '';
type Field = 'class' | 'deadline' | 'reason';

/** Sets the class, the deadline or both by hand, with the reason. */
export function OverrideForm({ busy, decide }: { busy: boolean; decide: Decide }) {
  const [latencyClass, setLatencyClass] = useState<Choice>('');
  const [deadline, setDeadline] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<{ field: Field; says: string } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = problemOf(latencyClass, deadline, reason);
    setProblem(found);
    if (found !== null) {
      document.getElementById(`override-${found.field}`)?.focus();
      return;
    }
    const change = {
      kind: 'override' as const,
      latencyClass: latencyClass === '' ? null : latencyClass,
      deadlineHours: deadline.trim() === '' ? null : readHours(deadline),
    };
    if (!(await decide(change, reason))) return;
    setLatencyClass('');
    setDeadline('');
    setReason('');
  }

  const describe = (field: Field) => ({
    id: `override-${field}`,
    'aria-invalid': problem?.field === field,
    'aria-describedby': problem?.field === field ? 'override-problem' : undefined,
  });
  return (
    <form className="min-w-0" noValidate onSubmit={submit}>
      <h3 className="font-medium">Set it by hand</h3>
      <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <div>
          <label htmlFor="override-class" className="text-ink-soft">
            Class
          </label>
          <select
            {...describe('class')}
            className="field mt-1"
            value={latencyClass}
            onChange={(event) => setLatencyClass(LATENCY_CLASSES.find((name) => name === event.target.value) ?? '')}
          >
            <option value="">leave as it is</option>
            {LATENCY_CLASSES.map((name) => (
              <option key={name} value={name}>
                {VERDICT_WORDS[name].label}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="override-deadline" className="text-ink-soft">
            Deadline
          </label>
          <input
            {...describe('deadline')}
            className="field mt-1"
            autoComplete="off"
            placeholder="e.g. 8 h or 2 days"
            value={deadline}
            onChange={(event) => setDeadline(event.target.value)}
          />
        </div>
        <div className="sm:col-span-2">
          <label htmlFor="override-reason" className="text-ink-soft">
            Reason
          </label>
          <input
            {...describe('reason')}
            className="field mt-1"
            autoComplete="off"
            maxLength={500}
            placeholder="e.g. It is read at the Monday meeting"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
      {problem !== null && (
        <p id="override-problem" role="alert" className="mt-2 text-xs text-danger">
          {problem.says}
        </p>
      )}
      <button type="submit" className={`${buttonStyle('secondary')} mt-3`} disabled={busy}>
        Set by hand
      </button>
    </form>
  );
}

/** The first mistake in the form, by field; the server checks again. */
function problemOf(latencyClass: Choice, deadline: string, reason: string): { field: Field; says: string } | null {
  const hours = readHours(deadline);
  if (deadline.trim() !== '' && (hours === null || hours === 0)) {
    return { field: 'deadline', says: 'Enter a time, such as 2 s, 30 min, 8 h or 2 days.' };
  }
  if (latencyClass === '' && deadline.trim() === '') {
    return { field: 'class', says: 'Choose a class, enter a deadline, or both.' };
  }
  if (reason.trim() === '') return { field: 'reason', says: 'Enter a reason. The next reader will ask for it.' };
  return null;
}
