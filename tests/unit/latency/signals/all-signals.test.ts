import { describe, expect, it } from 'vitest';
import { SHAPE } from '../../../../lib/latency/signals/all-signals';
import { readSignals, type Signal } from '../../../../lib/latency/signals/signal';
import { clockAlignment } from '../../../../lib/latency/signals/time/clock-alignment';
import { dayRhythm } from '../../../../lib/latency/signals/time/day-rhythm';
import { subjectOfProfile } from '../../../../lib/latency/subject';
import { hourly, officeHours, runsAt } from '../../../fixtures/arrival-shapes';
import { buildProfile } from '../../../fixtures/build-profile';
import { names } from '../../../fixtures/evidence-of';
import { measureArrivals } from '../../../fixtures/measure-arrivals';

const read = (overrides: Parameters<typeof buildProfile>[0], without: Signal | null = null) =>
  names(
    readSignals(
      SHAPE.filter((signal) => signal !== without),
      subjectOfProfile(buildProfile(overrides)),
    ),
  );

describe('a signal that asks what another said', () => {
  const byTheClock = { arrivals: measureArrivals(runsAt(hourly(5, 14), 1, 1)) };
  const fano = { fiveMinutes: 1, hour: 1, day: 2.5 };
  const swelling = { requests: 5_600, arrivals: { ...measureArrivals(officeHours(400)), fano } };

  it('stands behind it in the list', () => {
    expect(read(byTheClock)).not.toContain('one-by-one');
    expect(read(swelling)).not.toContain('steady-volume');
  });

  it('does not hear of one that is taken off the list', () => {
    expect(read(byTheClock, clockAlignment)).toContain('one-by-one');
    expect(read(swelling, dayRhythm)).toContain('steady-volume');
  });
});
