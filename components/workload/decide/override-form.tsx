import { type FormEvent, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import type { LatencyClass } from '@/lib/latency/latency-class';
import { ClassSelect } from './class-select';
import { type OverrideProblem, overrideOf, problemOf } from './override-draft';
import type { Decide } from './use-decide';

/** Sets the class, the deadline or both by hand, with the reason. */
export function OverrideForm({ busy, decide }: { busy: boolean; decide: Decide }) {
  const [latencyClass, setLatencyClass] = useState<LatencyClass | ''>('');
  const [deadline, setDeadline] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<OverrideProblem | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const draft = { latencyClass, deadline, reason };
    const found = problemOf(draft);
    setProblem(found);
    if (found !== null) {
      document.getElementById(`override-${found.field}`)?.focus();
      return;
    }
    if (!(await decide(overrideOf(draft), reason))) return;
    setLatencyClass('');
    setDeadline('');
    setReason('');
  }

  const describe = (field: OverrideProblem['field']) => ({
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
          <ClassSelect {...describe('class')} value={latencyClass} onChoose={setLatencyClass} />
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
