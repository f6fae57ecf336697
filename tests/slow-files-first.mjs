import { BaseSequencer } from 'vitest/node';

/** Short files whose tests take long: a clone that never ran them takes the size of a file for its time. */
const SLOW = [
  ...['package', 'kill', 'restart', 'start', 'assume', 'batches/every-vendor'].map((name) => `integration/${name}`),
  'browser/journeys/journeys',
].map((name) => `/tests/${name}.test.ts`);

/** The slowest files first, so that none of them runs alone at the end. */
export class SlowFilesFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }) => SLOW.some((end) => moduleId.endsWith(end));
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
