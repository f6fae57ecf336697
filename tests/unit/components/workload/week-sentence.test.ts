import { expect, it } from 'vitest';
import { weekSentence } from '../../../../components/workload/time/week-chart';

const grid = (value: (day: number, hour: number) => number) =>
  Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => value(day, hour)));

it('names the busiest hour and how much of the week is silent', () => {
  expect(weekSentence(grid((day, hour) => (day === 4 && hour === 2 ? 300 : hour === 3 ? 100 : 0)))).toBe(
    'Busiest on Friday from 02:00: 300 requests, 30% of all. 160 of the 168 hours of the week have no requests.',
  );
});

it('says so when no hour is', () => {
  expect(weekSentence(grid(() => 1))).toContain('Every hour of the week has requests.');
});
