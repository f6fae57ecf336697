import { faultTrace } from '../engine/process/fault-trace';

/** Says where a fault happened, for whoever runs Whowaits: its kind and places in the code, never its message, which may quote a row. */
export function logFault(doing: string, error: unknown): void {
  console.error(`${doing}:`, faultTrace(error));
}
