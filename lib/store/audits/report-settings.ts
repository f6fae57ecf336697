import type { OwnAssumption } from '../../cost/assumptions/own';
import type { Histories } from '../../latency/decision';
import { database } from '../database/database';
import { latestDecision, readHistories } from '../decisions';
import type { Prisma } from '../generated/client';
import { readOwnAssumptions } from '../own-assumptions';
import type { SetUpTo } from './save-report';

/** What people set so far that a report is made of. */
export type Settings = { decisions: Histories; own: OwnAssumption[] };

/** The settings of this moment. */
export async function currentSettings(): Promise<Settings> {
  return (await readSettings(await database())).settings;
}

/** The same for a report to store, and up to which entries they reach. */
export async function readSettings(
  reader: Pick<Prisma.TransactionClient, 'decision' | 'ownAssumption'>,
): Promise<{ settings: Settings; upTo: SetUpTo }> {
  const decisions = await readHistories(reader);
  const { own, latest } = await readOwnAssumptions(reader);
  return { settings: { decisions, own }, upTo: { decision: latestDecision(decisions), assumption: latest } };
}
