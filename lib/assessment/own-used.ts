import type { OwnAssumption } from '../cost/assumptions/own';
import { settingNamed } from '../cost/assumptions/setting';
import type { ReportWorkload } from '../reports/report';

/** The own assumptions that figures of these workloads rest on. One for a provider that no workload has changes nothing. */
export function ownUsed(workloads: readonly ReportWorkload[], own: readonly OwnAssumption[]): OwnAssumption[] {
  return own.filter(({ name }) => {
    const setting = settingNamed(name);
    if ('problem' in setting) return false;
    if (setting.kind !== 'assumption' || setting.provider === null) return true;
    return workloads.some(({ provider }) => provider === setting.provider);
  });
}
