import * as z from 'zod';
import { kept } from '../kept-file';
import {
  type EvaluatedAudit,
  evaluatedAuditSchema,
  evaluatedAudits,
  FORMATS,
  HALVES,
  type Half,
} from './evaluated-audit';

/** What decides how a log is written and read. What judges it may change without reading it again. */
const SOURCES = [
  'tests/evaluate/archetypes',
  'tests/evaluate/formats',
  'tests/evaluate/logs',
  'tests/evaluate/traces',
  'tests/evaluate/audits/evaluated-audit.ts',
  'tests/evaluate/audits/read-log.ts',
  'lib/audits/intake',
  'lib/engine',
  'lib/logs',
  'lib/pricing',
  'lib/sample',
  'lib/workloads',
];

/** `count` audits of these halves in every format, kept in the temporary folder. */
export async function cachedAudits(
  seed: number,
  count: number,
  onAudit: (done: number, of: number) => void,
  halves: readonly Half[] = HALVES,
): Promise<EvaluatedAudit[]> {
  const audits: EvaluatedAudit[] = [];
  const seeds = Array.from({ length: count }, (_, index) => seed + index);
  for (const half of halves) {
    for (const one of seeds) {
      const made = await kept(`${half}-${one}`, SOURCES, async () => {
        const all: EvaluatedAudit[] = [];
        for await (const audit of evaluatedAudits(half, one)) all.push(audit);
        return all;
      });
      audits.push(...z.array(evaluatedAuditSchema).parse(made));
      onAudit(audits.length / FORMATS.length, halves.length * count);
    }
  }
  return audits;
}
