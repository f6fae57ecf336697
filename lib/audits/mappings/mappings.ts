import * as z from 'zod';
import { mappingFileSchema, readColumnMapping } from '../../logs/mapping/column-mapping-file';
import { keptColumns, type SavedMapping } from '../../logs/mapping/match-mapping';
import * as store from '../../store/mappings';
import { wrongMapping } from '../input-error';

export const savedMappingSchema: z.ZodType<SavedMapping> = z.object({
  id: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  mapping: mappingFileSchema,
});

/** All saved mappings, most recently saved first. Mappings that this version can't read are skipped. */
export async function savedMappings(): Promise<SavedMapping[]> {
  return (await store.listMappings()).flatMap(({ mapping, ...row }) => {
    const read = readColumnMapping(mapping);
    return 'problem' in read ? [] : [{ ...row, mapping: read }];
  });
}

/** Saves a mapping under a name and replaces any mapping of that name. `mapping` is JSON text. Throws InputError. */
export async function keepMapping(name: string, columns: string[], mapping: string): Promise<{ id: string }> {
  const read = readColumnMapping(mapping);
  if ('problem' in read) throw wrongMapping(read.problem);
  return { id: await store.saveMapping({ name, columns: keptColumns(columns, read), mapping: JSON.stringify(read) }) };
}

/** False if none has this id. */
export function forgetMapping(id: string): Promise<boolean> {
  return store.deleteMapping(id);
}
