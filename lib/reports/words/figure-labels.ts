import type { Figure } from '../../cost/explain/explanation';

/** What each monthly figure of a workload is called, on every screen. */
export const FIGURE_LABELS: Record<Figure, string> = {
  current: 'Paid now',
  sync: 'Synchronous token bill',
  batch: 'Batch token bill',
  flex: 'Flex token bill',
  reruns: 'Reruns of invalid outputs',
  fallbacks: 'Fallbacks to synchronous',
  review: 'Review',
  storage: 'Storage',
  monitoring: 'Monitoring',
  missedDeadlines: 'Missed deadlines',
  net: 'Net of overhead',
};

/** The figures of a whole audit, or of a part of it, that can be asked after. */
export const AUDIT_FIGURES = ['current', 'net', 'projected', 'sync', 'batch', 'flex', 'overhead'] as const;
export type AuditFigure = (typeof AUDIT_FIGURES)[number];

export const AUDIT_FIGURE_LABELS: Record<AuditFigure, string> = {
  current: 'Paid now',
  net: 'What batch would save',
  projected: 'Paid after moving',
  sync: 'Synchronous token bill',
  batch: 'Batch token bill',
  flex: 'Flex token bill',
  overhead: 'Overhead of batch',
};
