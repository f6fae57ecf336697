import type { Preview } from '@/lib/logs/files/preview-file';
import type { ColumnMapping } from '@/lib/logs/mapping/column-mapping';
import { FIELD_LABELS } from './field-labels';

/** The sheet that a mapping has to name. The first table needs no name: it is the default, and its name may differ in the next workbook. */
export function sheetToName({ sheets }: Preview, saved: ColumnMapping): string | undefined {
  if (sheets === undefined) return saved.sheet;
  return sheets.read === sheets.all[0] ? undefined : sheets.read;
}

/** The choice of the sheet to read, of those with tables. */
export function SheetChoice(props: { read: string; all: readonly string[]; onChoose: (sheet: string) => void }) {
  return (
    <div className="mt-4 max-w-xs">
      <label htmlFor="sheet" className="text-ink-soft">
        {FIELD_LABELS.sheet}
      </label>
      <select
        id="sheet"
        className="field mt-1"
        value={props.read}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.all.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </select>
    </div>
  );
}
