import { buttonStyle } from '@/components/ui/button-style';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from '@/lib/exports/export-format';

/** The formats of a report, each with what it is for. The browser opens and closes the list itself, by keyboard too. */
export function ExportMenu({ id }: { id: string }) {
  return (
    <>
      <button type="button" popoverTarget="export-formats" className={buttonStyle('secondary')}>
        Export
      </button>
      <div id="export-formats" popover="auto" className="popover-menu">
        <h2 className="px-3 pt-2 pb-1 text-xs font-medium text-ink-soft">Export the report</h2>
        <ul>
          {EXPORT_FORMAT_NAMES.map((name) => (
            <li key={name}>
              <a
                href={`/api/audits/${id}/report?format=${name}`}
                download
                className="block rounded-md px-3 py-2 hover:bg-raised"
              >
                <span className="font-medium">{EXPORT_FORMATS[name].label}</span>
                <span className="block text-ink-soft">{EXPORT_FORMATS[name].says}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
