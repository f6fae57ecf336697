import { buttonStyle } from '@/components/ui/button-style';
import { formatBytes } from '@/lib/wording/bytes';

/** Says what is sent, where and for how long, before a file is sent that browsers can't read. */
export function AskToSend({ file, onSend, onOther }: { file: File; onSend: () => void; onOther: () => void }) {
  return (
    <section aria-labelledby="ask-to-send" className="panel mt-6 max-w-3xl px-5 py-5">
      <h2 id="ask-to-send" className="font-medium break-words">
        Send {file.name} to see its columns
      </h2>
      <p className="mt-2 text-ink-soft">
        Browsers can’t read Parquet files or workbooks. Nothing has been sent yet. If you continue, the whole file (
        {formatBytes(file.size)}) goes to the machine that runs Whowaits, with any prompts in it. The file is removed
        when its audit ends, when you choose another file, or after 24 hours without an audit.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <button type="button" className={buttonStyle('primary')} onClick={onSend}>
          Send it and show its columns
        </button>
        <button type="button" className={buttonStyle('secondary')} onClick={onOther}>
          Choose another file
        </button>
      </div>
    </section>
  );
}
