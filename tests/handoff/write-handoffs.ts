import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HANDOFF_TARGETS, handoffTo } from '../../lib/plans/handoff/handoff';
import type { HandoffPlan } from '../../lib/plans/handoff/handoff-plan';
import { JOB_SHAPES } from '../../lib/plans/job-shape';
import { jobShape } from '../../lib/plans/job-shapes';

/** A plan with all figures, for the files of a provider. */
export function anyHandoffPlan(shape: HandoffPlan['shape'], more: Partial<HandoffPlan> = {}): HandoffPlan {
  const { endpoint, idField } = jobShape(shape);
  return {
    ...{ name: 'nightly "digest"', shape, model: 'any-model', endpoint, idField, filesPerRun: 3, recordsPerFile: 4000 },
    ...{ capUsd: 20, usdPerRun: { low: 10, high: 18.5 }, batch: null },
    submit: { everyHours: 12, latestHours: 12.4, deadlineHours: 24 },
    ...{ medianHours: 1, p95Hours: 11.6, expiryHours: 24, maxAttempts: 3, retryAfterMinutes: [5, 30], resultDays: 30 },
    ...more,
  };
}

/** Writes every hand-off that there is into `folder/TARGET/PROVIDER`, and returns these folders. */
export function writeHandoffs(folder: string): { target: string; shape: string; path: string }[] {
  return HANDOFF_TARGETS.flatMap((target) =>
    JOB_SHAPES.flatMap((shape) => {
      const made = handoffTo(target, anyHandoffPlan(shape));
      if ('none' in made) return [];
      const path = join(folder, target, shape);
      mkdirSync(path, { recursive: true });
      for (const { name, text } of made.files) writeFileSync(join(path, name), text);
      return [{ target, shape, path }];
    }),
  );
}
