import type { Report } from '../reports/report';
import type { Annotation, AnnotationField } from '../workloads/annotation';
import { wholeOf } from '../workloads/parts/part';
import { SAVE } from './audits/save-report';
import { database } from './database/database';
import type { Prisma, PrismaClient } from './generated/client';

/** A field of a workload as somebody set it last. `by` and `at` (ISO 8601) say who and when. */
export type SetField = { field: AnnotationField; value: string | null; by: string; at: string };

type Entry = { id: number; workloadId: string; field: AnnotationField; value: string | null };

/** Reports with what the database noted on their workloads, up to its latest entry. Tests open several databases in one process. */
const known = new WeakMap<PrismaClient, WeakMap<Report, { latest: number; report: Report }>>();

/**
 * The report with the owners, cost centres and notes that people gave its workloads. They stand in no stored report, so that one is set at
 * once: it changes no figure. A list may name an owner itself, which counts where nobody set one.
 */
export async function annotated(report: Report): Promise<Report> {
  const client = await database();
  const { _max } = await client.annotation.aggregate({ _max: { id: true } });
  const latest = _max.id ?? 0;
  if (latest === 0) return report;
  const reports = known.get(client) ?? new WeakMap();
  known.set(client, reports);
  const before = reports.get(report);
  if (before?.latest === latest) return before.report;
  const made = withEntries(report, await entriesInForce(client));
  reports.set(report, { latest, report: made });
  return made;
}

/** What was set last in each field of a workload, or of the whole that it is a part of, with who set it: the latest last. */
export async function setFields(workloadId: string): Promise<SetField[]> {
  const rows = await (await database()).annotation.findMany({
    where: { workloadId: { in: [workloadId, wholeOf(workloadId)] } },
    orderBy: { id: 'asc' },
  });
  const isLast = ({ id, field }: (typeof rows)[number]) => !rows.some((row) => row.field === field && row.id > id);
  return rows.filter(isLast).map(({ field, value, setBy, setAt }) => ({
    ...{ field: field as AnnotationField, value, by: setBy, at: setAt.toISOString() },
  }));
}

/** Sets fields of several workloads in one transaction. Returns the numbers of the entries, by which they can be undone. */
export async function annotate(workloadIds: readonly string[], annotation: Annotation, by: string): Promise<number[]> {
  const fields = Object.entries(annotation) as [AnnotationField, string | null][];
  const data = workloadIds.flatMap((workloadId) =>
    fields.map(([field, value]) => entryOf(workloadId, field, value, by)),
  );
  const made = await (await database()).annotation.createManyAndReturn({ data, select: { id: true } });
  return made.map(({ id }) => id);
}

/** Puts back what stood before these entries, where nothing was set since. Returns how many workloads that was done for. */
export async function undoAnnotations(ids: readonly number[], by: string): Promise<number> {
  const wanted = new Set(ids);
  return (await database()).$transaction(async (transaction) => {
    const standing = (await entriesInForce(transaction)).filter(({ id }) => wanted.has(id));
    const before = await lastBefore(transaction, standing);
    await transaction.annotation.createMany({
      data: standing.map(({ workloadId, field }, at) => entryOf(workloadId, field, before[at] ?? null, by)),
    });
    return new Set(standing.map(({ workloadId }) => workloadId)).size;
  }, SAVE);
}

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** The last entry of each field of each workload. */
function entriesInForce(reader: Reader): Promise<Entry[]> {
  return reader.$queryRaw<Entry[]>`
    SELECT CAST("id" AS INTEGER) AS "id", "workloadId", "field", "value" FROM "Annotation"
    WHERE "id" IN (SELECT max("id") FROM "Annotation" GROUP BY "workloadId", "field")`.then((entries) =>
    entries.map((entry) => ({ ...entry, id: Number(entry.id) })),
  );
}

/** The value that each entry replaced; null where there was none. */
async function lastBefore(reader: Reader, entries: readonly Entry[]): Promise<(string | null)[]> {
  const ids = JSON.stringify(entries.map(({ id }) => id));
  const rows = await reader.$queryRaw<{ id: number; value: string | null }[]>`
    SELECT CAST("now"."id" AS INTEGER) AS "id", (
      SELECT "earlier"."value" FROM "Annotation" AS "earlier"
      WHERE "earlier"."workloadId" = "now"."workloadId" AND "earlier"."field" = "now"."field" AND "earlier"."id" < "now"."id"
      ORDER BY "earlier"."id" DESC LIMIT 1) AS "value"
    FROM "Annotation" AS "now" WHERE "now"."id" IN (SELECT "value" FROM json_each(${ids}))`;
  const values = new Map(rows.map(({ id, value }) => [Number(id), value]));
  return entries.map(({ id }) => values.get(id) ?? null);
}

function entryOf(workloadId: string, field: AnnotationField, value: string | null, by: string) {
  return { workloadId, field, value, setBy: by };
}

function withEntries(report: Report, entries: readonly Entry[]): Report {
  const byWorkload = new Map<string, Entry[]>();
  for (const entry of entries) byWorkload.set(entry.workloadId, [...(byWorkload.get(entry.workloadId) ?? []), entry]);
  const workloads = report.workloads.map((workload) => {
    const whole = wholeOf(workload.id);
    const own = byWorkload.get(workload.id) ?? [];
    const all = whole === workload.id ? own : [...own, ...(byWorkload.get(whole) ?? [])].sort((a, b) => a.id - b.id);
    if (all.length === 0) return workload;
    const said = Object.fromEntries(all.map(({ field, value }) => [field, value])) as Annotation;
    const set = Object.entries(said).filter(([, value]) => value !== null);
    return { ...workload, ...(Object.fromEntries(set) as Record<AnnotationField, string>) };
  });
  return { ...report, workloads };
}
