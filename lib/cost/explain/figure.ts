import type { Assumptions } from '../assumptions/schema';
import { batchOutcome } from '../batch-outcome';
import { costModel } from '../cost-model';
import type { WorkloadInput } from '../workload-input';
import { explainBill } from './bill';
import { explainOverhead } from './explain-overhead';
import type { Explanation, Figure } from './explanation';

/** Why a monthly figure of a workload is what it is, down to tokens, rates and assumptions at their base. */
export function explainFigure(figure: Figure, input: WorkloadInput, assumptions: Assumptions): Explanation {
  const values = costModel(assumptions).baseFor(input.provider);
  if (figure === 'current' || figure === 'sync' || figure === 'batch' || figure === 'flex') {
    return explainBill(figure, input, values);
  }
  const outcome = batchOutcome(input, values);
  if (outcome === null) {
    const says = 'One of the two bills is unknown, so nothing can be said of what batch adds or saves.';
    return { figure, usd: null, says, lines: [], terms: [], parts: [] };
  }
  if (figure !== 'net') return explainOverhead(figure, input, values, outcome);
  const { sync, batch, overhead, net } = outcome;
  return {
    figure,
    usd: net,
    says: 'What synchronous costs, less what batch costs, less everything that batch adds around it.',
    lines: [],
    terms: [],
    parts: [
      { figure: 'sync', usd: sync },
      { figure: 'batch', usd: 0 - batch },
      { figure: 'reruns', usd: 0 - overhead.reruns },
      { figure: 'fallbacks', usd: 0 - overhead.fallbacks },
      { figure: 'review', usd: 0 - overhead.review },
      { figure: 'storage', usd: 0 - overhead.storage },
      { figure: 'monitoring', usd: 0 - overhead.monitoring },
      { figure: 'missedDeadlines', usd: 0 - overhead.missedDeadlines },
    ],
  };
}
