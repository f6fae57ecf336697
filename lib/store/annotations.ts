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

/** Sets fields of several workloads at once. Returns the numbers of the entries, by which they can be undone. */
export async function annotate(workloadIds: readonly string[], annotation: Annotation, by: string): Promise<number[]> {
  const fields = Object.entries(annotation) as [AnnotationField, string | null][];
  const entries = workloadIds.flatMap((workloadId) => fields.map(([field, value]) => ({ workloadId, field, value })));
  return addEntries(await database(), entries, by);
}

/** Puts back what stood before these entries, where nothing was set since. Returns how many workloads that was done for. */
export async function undoAnnotations(ids: readonly number[], by: string): Promise<number> {
  const wanted = new Set(ids);
  return (await database()).$transaction(async (transaction) => {
    const standing = (await entriesInForce(transaction)).filter(({ id }) => wanted.has(id));
    const before = await lastBefore(transaction, standing);
    const back = standing.map(({ id, workloadId, field }) => ({ workloadId, field, value: before.get(id) ?? null }));
    await addEntries(transaction, back, by);
    return new Set(standing.map(({ workloadId }) => workloadId)).size;
  }, SAVE);
}

type Client = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** One statement, since one for each row takes half a minute for thousands of workloads. */
async function addEntries(client: Client, entries: readonly Omit<Entry, 'id'>[], by: string): Promise<number[]> {
  const rows = JSON.stringify(entries.map(({ workloadId, field, value }) => [workloadId, field, value]));
  const made = await client.$queryRaw<{ id: bigint | number }[]>`
    INSERT INTO "Annotation" ("workloadId", "field", "value", "setBy", "setAt")
    SELECT "value" ->> 0, "value" ->> 1, "value" ->> 2, ${by}, ${new Date()} FROM json_each(${rows})
    RETURNING "id"`;
  return made.map(({ id }) => Number(id));
}

/** The last entry of each field of each workload. They come as one text, as there may be tens of thousands. */
async function entriesInForce(client: Client): Promise<Entry[]> {
  const [found] = await client.$queryRaw<{ entries: string }[]>`
    SELECT json_group_array(json_object('id', "id", 'workloadId', "workloadId", 'field', "field", 'value', "value")) AS "entries"
    FROM "Annotation" WHERE "id" IN (SELECT max("id") FROM "Annotation" GROUP BY "workloadId", "field")`;
  return JSON.parse(found?.entries ?? '[]');
}

/** The values that these entries replaced, by their ids; null where there was none. */
async function lastBefore(client: Client, entries: readonly Entry[]): Promise<Map<number, string | null>> {
  const ids = JSON.stringify(entries.map(({ id }) => id));
  const [found] = await client.$queryRaw<{ values: string }[]>`
    SELECT json_group_array(json_array("now"."id", (
      SELECT "earlier"."value" FROM "Annotation" AS "earlier"
      WHERE "earlier"."workloadId" = "now"."workloadId" AND "earlier"."field" = "now"."field" AND "earlier"."id" < "now"."id"
      ORDER BY "earlier"."id" DESC LIMIT 1))) AS "values"
    FROM "Annotation" AS "now" WHERE "now"."id" IN (SELECT "value" FROM json_each(${ids}))`;
  return new Map(JSON.parse(found?.values ?? '[]'));
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
