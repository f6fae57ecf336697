import type { RefObject } from 'react';
import type { Saved } from './use-saved';

/** Says what was saved, or why not. `focused`: what takes the focus where the part that was used has gone. */
export function SavedStatus(
  props: Pick<Saved, 'says' | 'error'> & { focused?: RefObject<HTMLParagraphElement | null> },
) {
  const { says, error, focused } = props;
  return (
    <>
      <p
        role="status"
        className={says === '' ? 'sr-only' : 'mt-2 text-ink-soft'}
        {...(focused === undefined ? {} : { ref: focused, tabIndex: -1 })}
      >
        {says}
      </p>
      {error !== '' && (
        <p role="alert" className="mt-2 text-danger">
          {error}
        </p>
      )}
    </>
  );
}
