import type { Report } from '../../reports/report';
import type { WorkloadChoice } from '../arguments/workload-choice';
import { accountingSection } from './accounting';
import { doubtsSection } from './doubts';
import { headlineSection } from './headline';
import { movesSection } from './moves';
import { opportunitiesSection } from './opportunities';
import { pricesSection } from './prices';
import { problemsSection } from './problems';
import { publishedSection } from './published-shares';
import { spendByClassSection, workloadsSection } from './workloads';

/** What is piped or kept in a file is whole. */
export const WIDTH_WITHOUT_TERMINAL = Number.POSITIVE_INFINITY;

/** The audit for people, in lines of at most `width` characters where the figures allow it. */
export function formatReport(report: Report, id: string, width: number, choice: WorkloadChoice = {}): string {
  return [
    headlineSection(report),
    movesSection(report, width),
    publishedSection(report),
    spendByClassSection(report, width),
    workloadsSection(report, width, choice),
    opportunitiesSection(report, width),
    doubtsSection(report, id),
    accountingSection(report, width),
    pricesSection(report),
    problemsSection(report),
    `Audit ${id}. See it again with: whowaits show ${id}`,
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

/** Prints the report to standard output: as the JSON of the report contract, or for people with the workloads that `choice` lists. */
export function printReport(report: Report, id: string, asJson: boolean, choice: WorkloadChoice = {}): void {
  const width = process.stdout.columns ?? WIDTH_WITHOUT_TERMINAL;
  process.stdout.write(`${asJson ? JSON.stringify(report, null, 2) : formatReport(report, id, width, choice)}\n`);
}
