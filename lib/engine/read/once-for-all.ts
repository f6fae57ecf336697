import { identifier } from '../duckdb/sql-text';

/**
 * Values that functions make of several texts of a row. Where a file has few rows, each function goes over all its texts in one list: to
 * plan it for each text takes longer than to do it. With many rows the lists take longer.
 */
export class OnceForAll {
  /** The texts of each function, by what it does with `text`. */
  private readonly lists = new Map<string, string[]>();

  constructor(
    private readonly isSmall: boolean,
    private readonly name: string,
  ) {}

  /** What `work` makes of a text, as an expression over rows that have `columns` too. */
  value(text: string, work: (text: string) => string): string {
    if (!this.isSmall) return work(text);
    const worked = work('text');
    const texts = this.lists.get(worked) ?? [];
    this.lists.set(worked, texts);
    const place = texts.push(text);
    return `${this.listName([...this.lists.keys()].indexOf(worked))}[${place}]`;
  }

  /** Columns to be added to rows that have the texts; call after each value was asked for. */
  columns(): string[] {
    return [...this.lists].map(
      ([worked, texts], index) =>
        `list_transform([${texts.join(', ')}], lambda text: ${worked}) AS ${this.listName(index)}`,
    );
  }

  private listName(index: number): string {
    return identifier(`${this.name} ${index}`);
  }
}
