import { Section } from '@/components/ui/section';
import { openQuestions } from '@/lib/reports/questions/open-questions';
import type { Report } from '@/lib/reports/report';
import { QuestionsForm } from './questions-form';

/** The open questions of an audit, those of most worth first. Nothing where none is open. */
export function QuestionsSection({ id, report }: { id: string; report: Report }) {
  const questions = openQuestions(report.workloads);
  if (questions.length === 0) return null;
  return (
    <Section
      id="questions"
      title="Questions"
      lead="Each answer counts for all its workloads at once. Those where a wrong class would cost most come first."
    >
      <QuestionsForm address={`/audits/${id}`} questionsJson={JSON.stringify(questions)} />
    </Section>
  );
}
