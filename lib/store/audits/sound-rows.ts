type Id = { id: string };

/**
 * The rows of a table; where a column of one holds what no such column can, which ends a query of them all, row by row. A
 * row that can't be read alone is left out. What is wrong with the database itself is thrown.
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
