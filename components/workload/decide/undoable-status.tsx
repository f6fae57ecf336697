import { SavedStatus } from '@/components/request/saved-status';
import { buttonStyle } from '@/components/ui/button-style';
import type { useUndoable } from './use-undoable';

/** What was done, and the button that takes it back. */
export function UndoableStatus(props: Omit<ReturnType<typeof useUndoable>, 'save'>) {
  return (
    <>
      <SavedStatus says={props.says} error={props.error} />
      {props.canUndo && (
        <button type="button" className={`${buttonStyle('secondary')} mt-2`} disabled={props.busy} onClick={props.undo}>
          Undo
        </button>
      )}
    </>
  );
}
