import type { JobShapeId } from '../../plans/job-shape';
import { jobShape } from '../../plans/job-shapes';

/** Finds the id of a request in its line, as the vendor's form has it; null where the line has none. */
export function idIn(shape: JobShapeId): (line: string) => string | null {
  const path = jobShape(shape).idField.split('.');
  return (line) => {
    let value: unknown = JSON.parse(line);
    for (const part of path) {
      if (typeof value !== 'object' || value === null) return null;
      value = (value as Record<string, unknown>)[part];
    }
    return typeof value === 'string' ? value : null;
  };
}
