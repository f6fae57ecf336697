import type { Report } from '../reports/report';
import type { Annotation, AnnotationField } from '../workloads/annotation';
import type { AnnotationEntry } from '../workloads/annotation-entry';
import { grouped } from '../workloads/grouped';
import { oncePer } from '../workloads/once-per';
import { wholeOf } from '../workloads/parts/part';
import { database } from './database/database';
import type { Prisma, PrismaClient, Annotation as Row } from './generated/client';

type Entry = { id: number; workloadId: string; field: AnnotationField; value: string | null };
type NewEntry = Omit<Entry, 'id'> & { undoes?: number };

/** Reports with what the database noted on their workloads, up to its latest entry. Tests open several databases in one process. */
const known = oncePer((_client: PrismaClient) => new WeakMap<Report, { latest: number; report: Report }>());

/**
 * The report with the owners, cost centres and notes that people gave its workloads. They stand in no stored report, so that one is set at
 * once: it changes no figure. A list may name an owner itself, which counts where nobody set one.
 */
export async function annotated(report: Report): Promise<Report> {
  const client = await database();
  const { _max } = await client.annotation.aggregate({ _max: { id: true } });
  const latest = _max.id ?? 0;
  if (latest === 0) return report;
  const reports = known(client);
  const before = reports.get(report);
  if (before?.latest === latest) return before.report;
  const made = withEntries(report, await entriesInForce(client));
  reports.set(report, { latest, report: made });
  return made;
}

/** All that was set on a workload, and on the whole that it is a part of, oldest first. */
export async function annotationHistory(workloadId: string): Promise<AnnotationEntry[]> {
  const rows = await (await database()).annotation.findMany({
    where: { workloadId: { in: [workloadId, wholeOf(workloadId)] } },
    orderBy: { id: 'asc' },
  });
  return rows.map(entryOf);
}

/** The same of all workloads at once, by the workload that the entries were set on. */
export async function annotationHistories(): Promise<Map<string, AnnotationEntry[]>> {
  const rows = await (await database()).annotation.findMany({ orderBy: { id: 'asc' } });
  return grouped(rows.map(entryOf), ({ workloadId }) => workloadId);
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
    const standing = (await standingEntries(transaction)).filter(({ id }) => wanted.has(id));
    const before = await lastBefore(transaction, standing);
    const back = standing.map(({ id, workloadId, field }) => ({
      ...{ workloadId, field, undoes: id },
      value: before.get(id) ?? null,
    }));
    await addEntries(transaction, back, by);
    return new Set(standing.map(({ workloadId }) => workloadId)).size;
  });
}

type Client = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** One statement, since one for each row takes half a minute for thousands of workloads. */
async function addEntries(client: Client, entries: readonly NewEntry[], by: string): Promise<number[]> {
  const rows = JSON.stringify(
    entries.map(({ workloadId, field, value, undoes = null }) => [workloadId, field, value, undoes]),
  );
  const made = await client.$queryRaw<{ id: bigint | number }[]>`
    INSERT INTO "Annotation" ("workloadId", "field", "value", "undoes", "setBy", "setAt")
    SELECT "value" ->> 0, "value" ->> 1, "value" ->> 2, "value" ->> 3, ${by}, ${new Date()} FROM json_each(${rows})
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

/** The last entry of each field of each workload that nobody took back: what an undo takes back. */
async function standingEntries(client: Client): Promise<Entry[]> {
  const [found] = await client.$queryRaw<{ entries: string }[]>`
    SELECT json_group_array(json_object('id', "id", 'workloadId', "workloadId", 'field', "field", 'value', "value")) AS "entries"
    FROM "Annotation" WHERE "id" IN (
      SELECT max("id") FROM "Annotation"
      WHERE "undoes" IS NULL AND "id" NOT IN (SELECT "undoes" FROM "Annotation" WHERE "undoes" IS NOT NULL)
      GROUP BY "workloadId", "field")`;
  return JSON.parse(found?.entries ?? '[]');
}

/** The values that these entries replaced, by their ids; null where there was none. */
async function lastBefore(client: Client, entries: readonly Entry[]): Promise<Map<number, string | null>> {
  const ids = JSON.stringify(entries.map(({ id }) => id));
  const [found] = await client.$queryRaw<{ values: string }[]>`
    SELECT json_group_array(json_array("now"."id", (
      SELECT "earlier"."value" FROM "Annotation" AS "earlier"
      WHERE "earlier"."workloadId" = "now"."workloadId" AND "earlier"."field" = "now"."field" AND "earlier"."id" < "now"."id"
        AND "earlier"."undoes" IS NULL
        AND "earlier"."id" NOT IN (SELECT "undoes" FROM "Annotation" WHERE "undoes" IS NOT NULL)
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

function entryOf({ id, workloadId, field, value, undoes, setBy, setAt }: Row): AnnotationEntry {
  return { id, workloadId, field: field as AnnotationField, value, undoes, by: setBy, at: setAt.toISOString() };
}
