import { LIMITS } from './limits';

const LOOK_EVERY_MS = 100;

/** Calls `onExceeded` once this process holds more memory than its limit, so that it ends before the machine runs out. */
export function watchMemory(onExceeded: (says: string) => void): void {
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() <= LIMITS.processBytes) return;
    clearInterval(timer);
    onExceeded(tooLittleMemory('WHOWAITS_LIMIT_PROCESS_BYTES', LIMITS.processBytes));
  }, LOOK_EVERY_MS);
  timer.unref();
}

export function tooLittleMemory(setting: string, bytes: number): string {
  return `The file needs more memory than the limit (${Math.round(bytes / 1e6)} MB). Split it into smaller files, or allow more with ${setting}.`;
}
