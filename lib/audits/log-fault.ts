import { faultTrace } from '../engine/process/fault-trace';

/** Logs where a fault happened: its kind and its places in the code. Never its message, which may quote a row. */
export function logFault(doing: string, error: unknown): void {
  console.error(`${doing}:`, faultTrace(error));
}
