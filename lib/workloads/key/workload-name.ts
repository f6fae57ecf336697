import type { WorkloadKey } from '../profile/profile';

/** The name of a workload on screen: its purpose, then its model, then the service tier if it is not standard. */
export function workloadName(key: WorkloadKey): string {
  const purpose = [key.application, key.route ?? key.keyName].filter((part) => part !== null).join(' · ');
  const name = purpose || key.tags || `Unnamed${key.operation ? ` ${key.operation}` : ''}`;
  return key.serviceTier !== null && key.serviceTier !== 'standard' ? `${name} (${key.serviceTier})` : name;
}
