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
      lead="The log does not say who waits for these workloads. One answer settles each question, for all its workloads at once."
    >
      <QuestionsForm address={`/audits/${id}`} questionsJson={JSON.stringify(questions)} />
    </Section>
  );
}
