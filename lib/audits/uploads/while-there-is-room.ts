import type { DiskSpace } from '../../engine/limits/disk-space';
import { spaceIfFull } from './check-room';
import { discardRest } from './discard-rest';

/** Bytes passed on between two checks of the disk. */
const LOOK_EVERY_BYTES = 2 ** 20;

/**
 * A body that ends early, as if its sender had paused, once the disk reaches its reserve. `stoppedBy` returns the disk
 * space at that moment, or null.
 */
export function whileThereIsRoom(source: ReadableStream<Uint8Array>): {
  body: ReadableStream<Uint8Array>;
  stoppedBy: () => DiskSpace | null;
} {
  const reader = source.getReader();
  let full: DiskSpace | null = null;
  let passed = 0;
  let lookAt = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (passed >= lookAt) {
          full = await spaceIfFull();
          lookAt = passed + LOOK_EVERY_BYTES;
          if (full !== null) {
            void discardRest(reader);
            controller.close();
            return;
          }
        }
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
          return;
        }
        passed += value.length;
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read before it is requested, so a refused request stays unread.
    { highWaterMark: 0 },
  );
  return { body, stoppedBy: () => full };
}
