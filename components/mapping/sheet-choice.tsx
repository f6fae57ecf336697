import { FIELD_LABELS } from './field-labels';

/** Which sheet of a workbook is read, of those with tables. */
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
