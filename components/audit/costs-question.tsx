'use client';

import { useRouter } from 'next/navigation';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import type { CostsQuestion } from '@/lib/reports/paid/costs-question';
import { COSTS_QUESTION, costsQuestionSays } from '@/lib/reports/words/paid/costs-question-says';
import { SAID_COSTS, type SaidCosts } from '@/lib/workloads/billed-kind';

const ANSWERS: Record<SaidCosts, string> = { invoice: 'An invoice', estimate: 'An estimate at list prices' };

/** Asks what the costs of a log are, where the answer matters. The audit is priced again with it. */
export function AskCosts({ id, question }: { id: string; question: CostsQuestion }) {
  const router = useRouter();
  const { busy, error, request } = useRequest();

  const answer = (costs: SaidCosts) =>
    request(
      () => postJson(`/api/audits/${id}/costs`, { costs }),
      () => router.refresh(),
    );

  return (
    <div className="mt-6">
      <Notice look="plain" title={COSTS_QUESTION}>
        <p className="mb-3">{costsQuestionSays(question)}</p>
        <div className="flex flex-wrap gap-2">
          {SAID_COSTS.map((costs) => (
            <button
              key={costs}
              type="button"
              className={buttonStyle('secondary')}
              disabled={busy}
              onClick={() => answer(costs)}
            >
              {ANSWERS[costs]}
            </button>
          ))}
        </div>
        {error !== null && (
          <p role="alert" className="mt-2 text-danger">
            {error}
          </p>
        )}
      </Notice>
    </div>
  );
}
