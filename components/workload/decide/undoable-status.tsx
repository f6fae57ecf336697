import { type ComponentProps, useRef } from 'react';
import { SavedStatus } from '@/components/request/saved-status';
import { buttonStyle } from '@/components/ui/button-style';
import type { useUndoable } from './use-undoable';

type Undoable = Omit<ReturnType<typeof useUndoable>, 'save'> & Pick<ComponentProps<typeof SavedStatus>, 'focused'>;

/** What was done, and the button that takes it back, named by what it takes back. */
export function UndoableStatus({
  says,
  error,
  focused,
  canUndo,
  busy,
  undo,
  label = 'Undo',
}: Undoable & { label?: string }) {
  const own = useRef<HTMLParagraphElement>(null);
  const status = focused ?? own;
  async function takeBack() {
    await undo();
    // The button has gone with what it took back.
    status.current?.focus();
  }
  return (
    <>
      <SavedStatus says={says} error={error} focused={status} />
      {canUndo && (
        <button type="button" className={`${buttonStyle('secondary')} mt-2`} disabled={busy} onClick={takeBack}>
          {label}
        </button>
      )}
    </>
  );
}
