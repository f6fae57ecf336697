import { expect, it } from 'vitest';
import { workloadProfileSchema } from '../../../lib/workloads/profile/profile';
import { buildProfile } from '../../fixtures/build-profile';

it('reads a profile that was stored before the finer measures, which are then unknown', () => {
  const { keys, prompts, histograms, sessionShape, concurrency, arrivals, ...stored } = buildProfile();
  if (arrivals === null) throw new Error('The profile has time stamps.');
  const { byHalfHourOfWeek, overTime, stampMs, activeHourShare, fano, repetition, typicalRun, schedule, ...times } =
    arrivals;
  const read = workloadProfileSchema.parse(JSON.parse(JSON.stringify({ ...stored, arrivals: times })));
  expect(read).toMatchObject({ keys: null, prompts: null, histograms: null, sessionShape: null, concurrency: null });
  expect(read.arrivals).toMatchObject({ ...times, schedule: null, overTime: null, typicalRun: null });
});
