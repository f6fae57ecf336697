import { nextStep } from '@/lib/reports/next-step';
import { openQuestions } from '@/lib/reports/questions/open-questions';
import type { Report } from '@/lib/reports/report';
import { QuestionsForm } from './questions-form';

/**
 * The open questions of an audit, in their order. Nothing where none is open. With `most`, only the first that
 * are worth something, and a link to all.
 */
export function QuestionsSection({ id, report, most }: { id: string; report: Report; most?: number }) {
  const questions = openQuestions(report.workloads);
  const worthy = questions.filter(({ worthUsd }) => worthUsd !== 0);
  const shown = most === undefined ? questions : worthy.slice(0, most);
  return (
    <QuestionsForm
      address={`/audits/${id}`}
      questionsJson={JSON.stringify(shown)}
      elsewhere={questions.length - shown.length}
      mostUsd={Math.max(0, ...questions.flatMap(({ about, worthUsd }) => (about === 'move' ? [] : (worthUsd ?? []))))}
      open={nextStep(report)?.kind === 'answer'}
    />
  );
}
