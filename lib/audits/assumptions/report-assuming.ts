import type { Given } from '../../cost/assumptions/setting';
import type { Report } from '../../reports/report';
import { storedInputs } from '../../store/audits/report-inputs';
import { currentSettings } from '../../store/audits/report-settings';
import { inputErrorOf } from '../input-error';
import { currentPrices } from '../prices/current-prices';
import { concludeAt } from '../tasks/conclude-audit';

/**
 * The report of a finished audit as it would be with these assumptions, which go before the installation's own. It is not stored.
 * Throws InputError if the audit can't be read.
 */
export async function reportAssuming(id: string, given: readonly Given[]): Promise<Report> {
  const inputs = await storedInputs(id);
  if (inputs === null) throw inputErrorOf('conflict', 'The audit can not be read any more.', 'Audit the log again.');
  const { decisions, own } = await currentSettings();
  const on = new Date().toISOString();
  const only = given.map((one) => ({ ...one, by: 'this command', reason: 'only in this output', on }));
  const all = new Map([...own, ...only].map((one) => [one.name, one]));
  const conclude = concludeAt(await currentPrices());
  return conclude(inputs, { decisions, own: [...all.values()] });
}
