import * as z from 'zod';
import { soundRows } from './audits/sound-rows';
import { database } from './database/database';

/** A row of the table. `mapping` is JSON text, which lib/logs reads. */
export type MappingRow = { id: string; name: string; columns: string[]; mapping: string };

const columnsSchema = z.array(z.string());

/** All saved mappings, most recently saved first. Rows that are not of this version are skipped. */
export async function listMappings(): Promise<MappingRow[]> {
  const { mapping: table } = await database();
  const lastFirst = { orderBy: [{ savedAt: 'desc' as const }, { id: 'desc' as const }] };
  const rows = await soundRows(
    () => table.findMany(lastFirst),
    () => table.findMany({ ...lastFirst, select: { id: true } }),
    (id) => table.findUnique({ where: { id } }),
  );
  return rows.flatMap(({ id, name, columns, mapping }) => {
    const read = readColumns(columns);
    return read === null ? [] : [{ id, name, columns: read, mapping }];
  });
}

/** Saves a mapping and replaces one of the same name. Returns its id. */
export async function saveMapping({ name, columns, mapping }: Omit<MappingRow, 'id'>): Promise<string> {
  const row = { columns: JSON.stringify(columns), mapping, savedAt: new Date() };
  const { id } = await (await database()).mapping.upsert({
    where: { name },
    create: { name, ...row },
    update: row,
    select: { id: true },
  });
  return id;
}

/** False if none has this id. */
export async function deleteMapping(id: string): Promise<boolean> {
  const { count } = await (await database()).mapping.deleteMany({ where: { id } });
  return count === 1;
}

function readColumns(json: string): string[] | null {
  try {
    return columnsSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
