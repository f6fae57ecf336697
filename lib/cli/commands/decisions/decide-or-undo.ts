import type { Command } from 'commander';
import { decide } from '../../../audits/decisions/decide';
import { findWorkload } from '../../../audits/find-workload';
import type { Change } from '../../../latency/decision';
import { findAudit } from '../../arguments/find-audit';
import { lastStanding } from '../../last-standing';
import { printDecided } from '../../print/decided';

/** What was asked for: a change, or to undo the last one of a kind. `nothing` says that there is none. */
type Asked = { change: unknown } | { undo: Change['kind']; nothing: string };

type Options = { by: string; reason?: string; json?: true };

/** Makes a decision on a workload, or undoes the last one of its kind that stands, and prints the workload. Ends the command where none stands. */
export async function decideOrUndo(
  command: Command,
  [audit, workload]: readonly [audit: string, workload: string],
  asked: Asked,
  options: Options,
): Promise<void> {
  const { by, reason = null, json } = options;
  const { id: auditId } = await findAudit(audit);
  if ('change' in asked) {
    printDecided(await decide(auditId, workload, { change: asked.change, by, reason }), json);
    return;
  }
  const { id } = await findWorkload(auditId, workload);
  const undoes = await lastStanding(id, [asked.undo]);
  if (undoes === null) command.error(`error: ${asked.nothing}`);
  printDecided(await decide(auditId, id, { change: { kind: 'undo', undoes }, by, reason }), json);
}
