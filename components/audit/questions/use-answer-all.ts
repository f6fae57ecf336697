'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { inPageWords } from '@/components/mapping/page-words';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import type { OpenQuestion } from '@/lib/reports/open-questions';
import { answeredSays } from '@/lib/reports/words/question-says';

type AnswerAll = (question: OpenQuestion, answer: string) => Promise<boolean>;

/** Answers a question for all its workloads and reloads the page. `says` tells what they became. */
export function useAnswerAll(
  address: string,
  by: string,
  reason: string,
): { answer: AnswerAll; busy: boolean; says: string; error: string } {
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const [says, setSays] = useState('');

  const answer: AnswerAll = ({ id, workloads }, given) => {
    setSays('');
    const change = { kind: 'answer', question: id, answer: given };
    return request(
      () =>
        postJson<Parameters<typeof answeredSays>[0]>(address, {
          change,
          workloads: workloads.map((workload) => workload.id),
          by,
          reason,
        }),
      (answered) => {
        setSays(answeredSays(answered));
        router.refresh();
      },
    );
  };

  return { answer, busy, says, error: inPageWords(error ?? '') };
}
