import type { Report } from '../reports/report';

/** A report with what is written beside it: the name of its audit, and its address where readers can open one. */
export type Exported = { report: Report; name: string; link?: string | undefined };
