type Id = { id: string };

/**
 * The rows of a table. A column with an invalid value ends a query of all rows, so they are then read one by one, and
 * rows that can't be read are skipped. Faults of the database itself are thrown.
 */
export async function soundRows<Row>(
  all: () => Promise<Row[]>,
  ids: () => Promise<Id[]>,
  one: (id: string) => Promise<Row | null>,
): Promise<Row[]> {
  try {
    return await all();
  } catch {
    const rows: Row[] = [];
    for (const { id } of await ids()) {
      const row = await one(id).catch(() => null);
      if (row !== null) rows.push(row);
    }
    return rows;
  }
}
