import type { Figure } from '../../cost/explain';
import { OVERHEAD_NAMES, OVERHEADS, type OverheadName } from '../../cost/overheads/overheads';
import type { GlossaryKey } from '../../wording/glossary';

/** The label of each monthly figure of a workload. */
export const FIGURE_LABELS: Record<Figure, string> = {
  current: 'Paid now',
  sync: 'Synchronous token bill',
  batch: 'Token bill after moving',
  flex: 'Flex token bill',
  ...(Object.fromEntries(OVERHEAD_NAMES.map((name) => [name, OVERHEADS[name].label])) as Record<OverheadName, string>),
  net: 'Net saving at base',
};

/** The figures of an audit, or of a part of it, that can be explained. */
export const AUDIT_FIGURES = ['current', 'net', 'projected', 'sync', 'batch', 'flex', 'overhead'] as const;
export type AuditFigure = (typeof AUDIT_FIGURES)[number];

export const AUDIT_FIGURE_LABELS: Record<AuditFigure, string> = {
  current: 'Paid now',
  net: 'What moving would save',
  projected: 'Paid after moving',
  sync: 'Synchronous token bill',
  batch: 'Token bill after moving',
  flex: 'Flex token bill',
  overhead: 'Overhead after moving',
};

/** What a figure is, by the glossary; those that say it themselves have none. */
export const FIGURE_TERMS: Readonly<Partial<Record<Figure, GlossaryKey>>> = {
  reruns: 'reruns',
  fallbacks: 'fallbacks',
  review: 'review',
  storage: 'storage',
  monitoring: 'monitoring',
  missedDeadlines: 'missed-deadlines',
};
