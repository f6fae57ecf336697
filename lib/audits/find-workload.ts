import type { ReportWorkload } from '../reports/report';
import { finishedReport } from './finished-report';
import { InputError } from './input-error';

/** A workload of an audit by its id, or by its name where only one has it. Throws InputError when there is none. */
export async function findWorkload(auditId: string, idOrName: string): Promise<ReportWorkload> {
  const { workloads } = await finishedReport(auditId);
  const byId = workloads.find(({ id }) => id === idOrName);
  if (byId !== undefined) return byId;
  const named = workloads.filter(({ name }) => name === idOrName);
  const [first] = named;
  if (first === undefined)
    throw new InputError(
      'usage',
      `There is no such workload in this audit. "whowaits show ${auditId}" lists them.`,
      404,
    );
  if (named.length === 1) return first;
  const ids = named.map(({ id, model }) => `${id} (${model ?? 'unknown model'})`).join(', ');
  throw new InputError('usage', `More than one workload has this name. Give the ID instead: ${ids}.`);
}
