'use client';

import { inPageWords } from '@/components/mapping/page-words';
import { type Saved, useSaved } from '@/components/request/use-saved';
import type { OpenQuestion } from '@/lib/reports/questions/open-questions';
import { answeredSays } from '@/lib/reports/words/verdict/question-says';

type AnswerAll = (question: OpenQuestion, answer: string) => Promise<boolean>;

/** Answers a question for all its workloads and reloads the page. `says` tells what they became. */
export function useAnswerAll(address: string, by: string, reason: string): Saved & { answer: AnswerAll } {
  const { save, error, ...saved } = useSaved();
  const answer: AnswerAll = ({ id, workloads }, given) => {
    const change = { kind: 'answer', question: id, answer: given };
    return save(address, { change, workloads: workloads.map((workload) => workload.id), by, reason }, answeredSays);
  };
  return { ...saved, answer, error: inPageWords(error) };
}
