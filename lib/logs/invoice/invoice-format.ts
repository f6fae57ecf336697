import type { Charge, TokenType } from '../../invoices/invoice-line';
import type { Cells } from './invoice-cells';

/** A charge of a line as it is written there. `usd` and `list` are decimal numbers; '' is not said. */
export type Written = {
  provider: string;
  model: string | null;
  charge: Charge;
  type: TokenType | null;
  tier: string | null;
  tokens: number | null;
  usd: string;
  /** The list price of the same, where the line has it: what is taken off it is a discount, or a commitment's. */
  list?: string;
  /** By whom the list price is reduced; a discount where it is not said. */
  reducedBy?: Charge;
};

/** A kind of invoice or usage export. It has all columns of `requires`, and one of `requiresOneOf` if that is set. */
export type InvoiceFormat = {
  id: string;
  name: string;
  requires: readonly string[];
  requiresOneOf?: readonly string[];
  /** What tells a line from all others of its period in a report; '' where it has none. */
  lineId?: (cells: Cells) => string;
  /** ms since 1970; null where a line does not say it. */
  period: (cells: Cells) => { fromMs: number | null; toMs: number | null };
  /** The ISO code of a line's money, or ''. `inUsd`: a column with the same in USD. `perUsd`: units of it for a USD. */
  currency?: (cells: Cells) => string;
  inUsd?: (cells: Cells) => string;
  perUsd?: (cells: Cells) => string;
  /** What a line is for, of whichever service, and its money; absent where all lines are usage of the vendor's models. */
  kind?: (cells: Cells) => Charge;
  cost?: (cells: Cells) => string;
  /** What a line charges: nothing for the line of a day without use, null for a line of another service. Throws UnreadableFile. */
  charges: (cells: Cells) => readonly Written[] | null;
  /** It counts usage and does not say what it costs. */
  withoutMoney?: true;
};
