import type { ReactNode } from 'react';
import type { Figure } from '@/lib/cost/explain';
import type { AuditPart } from '@/lib/reports/words/audit-part';
import { AUDIT_FIGURE_LABELS, type AuditFigure, FIGURE_LABELS } from '@/lib/reports/words/figure-labels';
import { WhyAnchor } from './why-anchor';

const LOOK = 'rounded-sm underline decoration-line underline-offset-3 hover:decoration-current';

/** A figure of a workload, or a name (`asName`), that links to its explanation. It works on any page under /audits/ID. */
export function WhyLink(props: { workload: string; figure: Figure; asName?: boolean; children: ReactNode }) {
  const { workload, figure, asName } = props;
  return (
    <WhyAnchor of={{ workload, figure }} className={asName ? 'link' : LOOK}>
      {!asName && <span className="sr-only select-none">Why {FIGURE_LABELS[figure].toLowerCase()} is </span>}
      {props.children}
    </WhyAnchor>
  );
}

/** The same for a figure of the audit, or of a part of it. */
export function WhyAuditLink(props: { figure: AuditFigure; part?: AuditPart | undefined; children: ReactNode }) {
  const { figure, part } = props;
  return (
    <WhyAnchor of={{ figure, ...part }} className={LOOK}>
      <span className="sr-only select-none">Why {AUDIT_FIGURE_LABELS[figure].toLowerCase()} is </span>
      {props.children}
    </WhyAnchor>
  );
}
