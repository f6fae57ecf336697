import { buttonStyle } from '@/components/ui/button-style';
import { formatBytes } from '@/lib/wording/bytes';

/** Says what is sent, where to and for how long, before a file that no browser reads is looked into. */
export function AskToSend({ file, onSend, onOther }: { file: File; onSend: () => void; onOther: () => void }) {
  return (
    <section aria-labelledby="ask-to-send" className="panel mt-6 max-w-3xl px-5 py-5">
      <h2 id="ask-to-send" className="font-medium break-words">
        {file.name} has to be sent before its columns can be shown
      </h2>
      <p className="mt-2 text-ink-soft">
        Its rows are in Parquet or in a workbook, which no browser reads by itself. Nothing of it has been sent yet. If
        you go on, all of it, {formatBytes(file.size)}, goes to the machine that runs Whowaits, with whatever prompts it
        holds. There it waits for its audit and is removed when that ends; without one it is removed when you choose
        another file, or after 24 hours.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <button type="button" className={buttonStyle('primary')} onClick={onSend}>
          Send it and show its columns
        </button>
        <button type="button" className={buttonStyle('secondary')} onClick={onOther}>
          Another file
        </button>
      </div>
    </section>
  );
}
