/** The pages of a finished audit, in the order of its tabs. `path` comes behind /audits/ID. A new page is one line here. */
export const AUDIT_TABS = [
  { tab: 'overview', path: '', label: 'Overview' },
  { tab: 'workloads', path: '/workloads', label: 'Workloads' },
  { tab: 'plan', path: '/plan', label: 'Plan' },
  { tab: 'scenarios', path: '/scenarios', label: 'Scenarios' },
  { tab: 'providers', path: '/providers', label: 'Providers' },
  { tab: 'prices', path: '/prices', label: 'Prices and data quality' },
] as const;
export type AuditTab = (typeof AUDIT_TABS)[number]['tab'];
