import { buttonStyle } from '@/components/ui/button-style';
import type { Candidate } from '@/lib/cost/questions/compare';
import type { ReportWorkload } from '@/lib/reports/report';

const FIELDS = 4;

/** A plain form that writes the comparison into the page's address, so that people can share it. */
export function CompareForm(props: {
  action: string;
  workloads: readonly ReportWorkload[];
  workload: string | null;
  candidates: readonly Candidate[];
  unread: readonly string[];
}) {
  const named = [
    ...props.candidates.map(({ provider, model, factor }) => `${provider}/${model}${factor === 1 ? '' : `=${factor}`}`),
    ...props.unread,
  ];
  const fields = Array.from({ length: Math.max(FIELDS, named.length) }, (_, index) => named[index] ?? '');
  return (
    <form action={props.action} className="panel mt-4 grid gap-4 px-5 py-4">
      <label className="grid max-w-xl gap-1">
        <span className="font-medium">Workload</span>
        <select name="workload" defaultValue={props.workload ?? ''} className="field">
          <option value="">All priced workloads together</option>
          {props.workloads.map(({ id, name, model }) => (
            <option key={id} value={id}>
              {name} ({model ?? 'unknown model'})
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend className="font-medium">Models that you consider equivalent</legend>
        <p id="compare-hint" className="text-ink-soft">
          Write provider/model. If you know how many tokens its tokenizer makes of one of today’s, add that factor:
          openai/gpt-5-mini=1.1
        </p>
        <div className="mt-2 grid gap-2 sm:grid-cols-2">
          {fields.map((value, index) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: the fields have no identity but their place
              key={index}
              name="model"
              defaultValue={value}
              aria-label={`Model ${index + 1}`}
              aria-describedby="compare-hint"
              spellCheck={false}
              autoCapitalize="off"
              className="field font-mono"
            />
          ))}
        </div>
      </fieldset>
      <div>
        <button type="submit" className={buttonStyle('primary')}>
          Compare
        </button>
      </div>
    </form>
  );
}
