import type { DuckDBConnection } from '@duckdb/node-api';
import { grouped } from '../../workloads/grouped';
import { SLOTS_OF_USE } from '../../workloads/parts/clock-part';
import { LEAST_BUSY, MIN_DAYS, SLOT_MINUTES, SLOTS, type SlotCounts } from '../../workloads/parts/clock-slots';
import { type PartTraits, partId } from '../../workloads/parts/part';
import {
  type Cell,
  LEAST_REQUESTS,
  type MarkedUses,
  type Side,
  sidesByMark,
  sidesByOrigin,
  wholeSide,
} from '../../workloads/parts/sides';
import { type SplitSide, splitOf } from '../../workloads/parts/split';
import { ORIGINS } from '../../workloads/profile/origin';
import { insertRows } from '../duckdb/insert-rows';
import { PARQUET_OPTIONS } from '../duckdb/parquet-options';
import { numbers, queryRows, type Row, textOrNull, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { workloadHash } from './by-workload';
import type { KeyedRequests } from './keyed-requests';
import { findMarkUses } from './mark-uses';
import type { WorkloadHash } from './question';

const SLOT_MS = SLOT_MINUTES * 60_000;
const SLOTS_AN_HOUR = 60 / SLOT_MINUTES;

/** What the requests of a part are, while it is measured. `slots` and `others` as in `Part`. */
export type MeasuredPart = { of: WorkloadHash; traits: PartTraits; slots: number[] | null; others: number | null };

/** Requests with those of each part once more, and the parts by their hash. */
export type PartedRequests = KeyedRequests & { parts: ReadonlyMap<WorkloadHash, MeasuredPart> };

export const NO_PARTS: ReadonlyMap<WorkloadHash, MeasuredPart> = new Map();

const NO_SPLITS: ReadonlyMap<WorkloadHash, SplitSide[]> = new Map();

/** Two parts need their requests. */
const LEAST_TO_SPLIT = 2 * LEAST_REQUESTS;

/**
 * The workloads that are worth a closer look: two parts need their requests and a clock its days; a row that stands for many requests
 * can't be parted, and stamps cut to the length of a slot say nothing of slots.
 */
const MAY_SPLIT = `requests >= ${LEAST_TO_SPLIT} AND last_day - first_day + 1 >= ${MIN_DAYS} AND NOT has_sums AND NOT are_coarse`;

/**
 * Adds the parts of the workloads whose requests show several uses (`lib/workloads/parts`), as workloads of their own beside the whole.
 * Where there are none, the sources stay as they are. The requests of parts are written to `file`, so that only those are read
 * twice.
 */
export async function withParts(
  connection: DuckDBConnection,
  keyed: KeyedRequests,
  file: string,
): Promise<PartedRequests> {
  if (keyed.most < LEAST_TO_SPLIT) return { ...keyed, parts: NO_PARTS };
  const { found, requests } = await findMarkUses(connection, keyed);
  const splits = (await countSlots(connection, requests)) === 0 ? NO_SPLITS : await findSplits(connection, found);
  const parts = splits.size === 0 ? NO_PARTS : await writeParts(connection, keyed, requests, splits, file);
  await connection.run('DROP TABLE part_slots; DROP TABLE may_split; DROP TABLE mark_uses');
  if (parts.size === 0) return { ...keyed, parts };
  return { ...keyed, requests: 'parted', workloads: 'parted_workloads', parts };
}

/** The splits of the workloads that may have parts. */
async function findSplits(
  connection: DuckDBConnection,
  found: ReadonlyMap<WorkloadHash, MarkedUses>,
): Promise<Map<WorkloadHash, SplitSide[]>> {
  const sides = await readSides(connection, found);
  await keepSides(connection, sides);
  const slots = await readSlots(connection);
  const splits = new Map<WorkloadHash, SplitSide[]>();
  for (const w of new Set([...sides.keys(), ...slots.keys()])) {
    const counted = slots.get(w);
    const own = sides.get(w) ?? (counted === undefined ? [] : [wholeSide(anyCells(counted.requests))]);
    const split = splitOf(own, (place) => counted?.sides.get(place) ?? null);
    if (split.length > 0) splits.set(w, split);
  }
  await connection.run('DROP TABLE part_sides');
  return splits;
}

/** Counts the requests by slot, and chooses the workloads that may have parts. Returns their number. */
async function countSlots(connection: DuckDBConnection, requests: string): Promise<number> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE part_slots AS
     SELECT w, epoch_ms(started_at) // ${SLOT_MS} AS slot, ${TRAITS_OF_ROW}, mark, count(*) AS requests, count(streamed) AS told,
       bool_or(is_sum) AS has_sums, bool_and(epoch_ms(started_at) % ${SLOT_MS} = 0) AS are_coarse
     FROM ${requests} GROUP BY ALL`,
  );
  const [made] = await queryRows(
    connection,
    `CREATE OR REPLACE TEMP TABLE may_split AS
     SELECT * FROM (
       SELECT w, sum(requests) AS requests, sum(told) AS told, coalesce(sum(requests) FILTER (is_streamed), 0) AS streamed,
         coalesce(sum(requests) FILTER (is_named), 0) AS named, count(DISTINCT came_from) AS origins, coalesce(sum(requests) FILTER (is_weekend), 0) AS at_weekends, min(slot) // ${SLOTS} AS first_day, max(slot) // ${SLOTS} AS last_day,
         bool_or(has_sums) AS has_sums, coalesce(bool_and(are_coarse), true) AS are_coarse
       FROM part_slots GROUP BY w)
     WHERE ${MAY_SPLIT}`,
  );
  return toCount(made?.Count);
}

/** The first of January 1970 was a Thursday. A request without a time is of no weekend. */
const IS_WEEKEND = 'coalesce((epoch_ms(started_at) // 86400000 + 3) % 7 >= 5, false)';

/** A request that does not say whether it streamed is counted with those that did not. */
const TRAITS_OF_ROW = `coalesce(streamed, false) AS is_streamed, end_user IS NOT NULL AS is_named, coalesce(origin, '') AS came_from, ${IS_WEEKEND} AS is_weekend`;
const TRAITS = 'is_streamed, is_named, mark, came_from, is_weekend';
const TRAIT_TYPES = 'is_streamed BOOLEAN, is_named BOOLEAN, mark VARCHAR, came_from VARCHAR, is_weekend BOOLEAN';

/** The sides of the workloads that have several marks or origins, both values of another trait, or requests at weekends and on working days. */
async function readSides(
  connection: DuckDBConnection,
  marked: ReadonlyMap<WorkloadHash, MarkedUses>,
): Promise<Map<WorkloadHash, Side[]>> {
  const rows = await queryRows(
    connection,
    `WITH varied AS (
       SELECT w, requests - told AS unknown FROM may_split
       WHERE least(streamed, told - streamed) >= ${LEAST_REQUESTS} OR least(named, requests - named) >= ${LEAST_REQUESTS}
         OR least(at_weekends, requests - at_weekends) >= ${LEAST_REQUESTS} OR origins > 1 OR w IN (SELECT w FROM mark_uses)),
     hours AS (
       SELECT w, unknown, ${TRAITS}, slot // ${SLOTS_AN_HOUR} % 24 AS hour, count(DISTINCT slot // ${SLOTS}) AS days, sum(requests) AS requests
       FROM part_slots JOIN varied USING (w) GROUP BY ALL)
     SELECT w, unknown, ${TRAITS}, sum(requests) AS requests, list(coalesce(hour, -1)::DOUBLE) AS hours, list(days::DOUBLE) AS days
     FROM hours GROUP BY ALL ORDER BY w, ${TRAITS}`,
  );
  const byWorkload = grouped(rows, workloadHash);
  return new Map(
    [...byWorkload].map(([w, own]) => {
      const cells = own.map(cellOf);
      const uses = marked.get(w);
      const unknown = toCount(own[0]?.unknown);
      return [w, uses === undefined ? sidesByOrigin(cells, unknown) : sidesByMark(cells, uses, unknown)] as const;
    }),
  );
}

function cellOf(row: Row): Cell {
  const hours = Array<number>(24).fill(0);
  const days = numbers(row.days);
  for (const [place, hour] of numbers(row.hours).entries()) if (hour >= 0) hours[hour] = days[place] ?? 0;
  return {
    streamed: row.is_streamed === true,
    named: row.is_named === true,
    mark: textOrNull(row.mark) || null,
    origin: ORIGINS.find((one) => one === row.came_from) ?? null,
    weekend: row.is_weekend === true,
    requests: toCount(row.requests),
    hours,
  };
}

/** Cells of a workload that no trait parts: one for each value, so that each request has its own. */
function anyCells(requests: number): Cell[] {
  const either = [true, false];
  const all = either.flatMap((streamed) =>
    either.flatMap((named) =>
      either.flatMap((weekend) =>
        [null, ...ORIGINS].map(
          (origin): Cell => ({ streamed, named, mark: null, origin, weekend, requests: 0, hours: [] }),
        ),
      ),
    ),
  );
  const [first, ...others] = all;
  return first === undefined ? [] : [{ ...first, requests }, ...others];
}

/** The values of a cell as the tables have them. */
const traitsOf = ({ streamed, named, mark, origin, weekend }: Cell) =>
  `${streamed}, ${named}, ${literal(mark ?? '')}, ${literal(origin ?? '')}, ${weekend}`;

async function keepSides(
  connection: DuckDBConnection,
  sides: ReadonlyMap<WorkloadHash, readonly Side[]>,
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE part_sides (w UBIGINT, ${TRAIT_TYPES}, side INTEGER)`);
  const rows = [...sides].flatMap(([w, own]) =>
    own.flatMap(({ cells }, place) => cells.map((cell) => `(${w}, ${traitsOf(cell)}, ${place})`)),
  );
  await insertRows(connection, 'part_sides', rows);
}

type SlotsOfSides = { requests: number; sides: Map<number, SlotCounts> };

/** The requests by slot of the day of each side that has a slot which is busy on most days, and others. */
async function readSlots(connection: DuckDBConnection): Promise<Map<WorkloadHash, SlotsOfSides>> {
  const rows = await queryRows(
    connection,
    `WITH sided AS (
       SELECT w, coalesce(side, 0) AS side, slot, sum(requests) AS n
       FROM part_slots SEMI JOIN may_split USING (w) LEFT JOIN part_sides USING (w, ${TRAITS})
       WHERE slot IS NOT NULL GROUP BY ALL),
     spans AS (
       SELECT w, side, max(slot) // ${SLOTS} - min(slot) // ${SLOTS} + 1 AS days, count(*) AS active FROM sided GROUP BY ALL),
     places AS (
       SELECT w, side, slot % ${SLOTS} AS place, list(n::DOUBLE) AS counts, count_if(n >= ${LEAST_BUSY}) AS busy
       FROM sided GROUP BY ALL)
     SELECT w, side, requests, days, place, counts FROM places JOIN spans USING (w, side) JOIN may_split USING (w)
     WHERE active >= ${SLOTS_OF_USE} * days QUALIFY 2 * max(busy) OVER (PARTITION BY w, side) > days`,
  );
  const found = new Map<WorkloadHash, SlotsOfSides>();
  for (const [w, own] of grouped(rows, workloadHash)) {
    const sides = new Map<number, SlotCounts>();
    for (const [side, places] of grouped(own, (row) => toCount(row.side))) {
      const counts = new Map(places.map((row) => [toCount(row.place), numbers(row.counts).sort((a, b) => b - a)]));
      sides.set(side, { days: toCount(places[0]?.days), counts });
    }
    found.set(w, { requests: toCount(own[0]?.requests), sides });
  }
  return found;
}

/** Writes the requests of the parts to a file, and makes the sources `parted` and `parted_workloads`. */
async function writeParts(
  connection: DuckDBConnection,
  keyed: KeyedRequests,
  requests: string,
  splits: ReadonlyMap<WorkloadHash, readonly SplitSide[]>,
  file: string,
): Promise<Map<WorkloadHash, MeasuredPart>> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE part_places (w UBIGINT, ${TRAIT_TYPES}, slots VARCHAR, inside VARCHAR, outside VARCHAR)`,
  );
  const rows = [...splits].flatMap(([w, split]) =>
    split.flatMap(({ side, slots, inside, outside }) => {
      const where = Array.from({ length: SLOTS }, (_, slot) => (slots.includes(slot) ? '1' : '0')).join('');
      const codes = `${literal(where)}, ${literal(partId('', inside))}, ${literal(partId('', outside))}`;
      return side.cells.map((cell) => `(${w}, ${traitsOf(cell)}, ${codes})`);
    }),
  );
  await insertRows(connection, 'part_places', rows);
  const inSlot = `substr(slots, (epoch_ms(started_at) // ${SLOT_MS} % ${SLOTS})::INTEGER + 1, 1) = '1'`;
  await connection.run(
    `COPY (
       SELECT * EXCLUDE (${TRAITS}, slots, inside, outside)
         REPLACE (hash(w, CASE WHEN ${inSlot} THEN inside ELSE outside END) AS w)
       FROM (SELECT *, ${TRAITS_OF_ROW} FROM ${requests} SEMI JOIN part_places USING (w))
       JOIN part_places USING (w, ${TRAITS}))
     TO ${literal(file)} (${PARQUET_OPTIONS})`,
  );
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW parted AS SELECT * FROM ${keyed.requests} UNION ALL BY NAME SELECT * FROM read_parquet(${literal(file)})`,
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE parted_workloads AS
     WITH codes AS (SELECT DISTINCT w, unnest([inside, outside]) AS code FROM part_places)
     SELECT *, NULL AS code FROM ${keyed.workloads}
     UNION ALL BY NAME SELECT * REPLACE (hash(w, code) AS w, id || code AS id, w AS part_of) FROM ${keyed.workloads} JOIN codes USING (w)`,
  );
  const made = await queryRows(connection, 'SELECT w, part_of, code FROM parted_workloads WHERE part_of IS NOT NULL');
  await connection.run('DROP TABLE part_places');
  return new Map(made.map((row) => [workloadHash(row), measuredPart(row, splits)] as const));
}

function measuredPart(row: Row, splits: ReadonlyMap<WorkloadHash, readonly SplitSide[]>): MeasuredPart {
  const of = row.part_of as WorkloadHash;
  for (const { inside, outside, slots, others } of splits.get(of) ?? []) {
    for (const traits of [inside, outside]) {
      if (partId('', traits) !== row.code) continue;
      return {
        of,
        traits,
        slots: traits.clock === null ? null : [...slots],
        others: traits.clock === true ? others : null,
      };
    }
  }
  throw new Error('A part of a workload belongs to no split.');
}
