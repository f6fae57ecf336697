import type { WorkloadKey } from '../profile/profile';

/** What a workload is called on screen: its purpose first, then its model; the service tier where it is not the standard one. */
export function workloadName(key: WorkloadKey): string {
  const purpose = [key.application, key.route ?? key.keyName].filter((part) => part !== null).join(' · ');
  const name = purpose || key.tags || `Unnamed${key.operation ? ` ${key.operation}` : ''}`;
  return key.serviceTier !== null && key.serviceTier !== 'standard' ? `${name} (${key.serviceTier})` : name;
}
