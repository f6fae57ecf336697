import { buttonStyle } from '@/components/ui/button-style';
import { FoldedSection } from '@/components/ui/folded-section';
import { OPTION_FIELDS, OPTION_NAMES } from '@/lib/plans/plan/read-options';
import type { PlanAddress } from './plan-address';

/** What may be set of a plan. It is written into the address of the page, so that people can share it. */
export function PlanForm(props: {
  auditId: string;
  address: PlanAddress;
  others: readonly { id: string; name: string; model: string | null }[];
  open: boolean;
}) {
  const { auditId, address, others, open } = props;
  return (
    <FoldedSection
      id="options"
      title="What the plan rests on"
      lead="Size of a file, margins, deadline, cost cap, and workloads that are not recommended."
      open={open}
    >
      <form action={`/audits/${auditId}/plan`}>
        {address.workload !== null && <input type="hidden" name="workload" value={address.workload} />}
        {address.add.map((id) => (
          <input key={id} type="hidden" name="add" value={id} />
        ))}
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {OPTION_NAMES.map((field) => {
            const { label, unit, least, most, says } = OPTION_FIELDS[field];
            return (
              <label key={field} className="grid content-between gap-1">
                <span className="font-medium">
                  {label} ({unit})
                </span>
                <input
                  type="number"
                  name={field}
                  step="any"
                  min={least}
                  max={most}
                  placeholder={says}
                  defaultValue={address.written[field]}
                  className="field"
                />
              </label>
            );
          })}
        </div>
        <div className="mt-4 flex flex-wrap items-end gap-4">
          {others.length > 0 && (
            <label className="grid min-w-0 gap-1">
              <span className="font-medium">Add a workload that is not recommended</span>
              <select name="add" defaultValue="" className="field max-w-xl">
                <option value="">None</option>
                {others.map(({ id, name, model }) => (
                  <option key={id} value={id}>
                    {name} ({model ?? 'unknown model'})
                  </option>
                ))}
              </select>
            </label>
          )}
          <button type="submit" className={buttonStyle('primary')}>
            Plan again
          </button>
        </div>
      </form>
    </FoldedSection>
  );
}
