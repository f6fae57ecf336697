import { openQuestions } from '@/lib/reports/questions/open-questions';
import type { Report } from '@/lib/reports/report';
import { QuestionsForm } from './questions-form';

/** The open questions of an audit, those with the largest expected loss first. Nothing where none is open. */
export function QuestionsSection({ id, report }: { id: string; report: Report }) {
  return <QuestionsForm address={`/audits/${id}`} questionsJson={JSON.stringify(openQuestions(report.workloads))} />;
}
