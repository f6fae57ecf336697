import { expect, it } from 'vitest';
import { TransferRate, timeLeftMs } from '../../../../components/upload/transfer-rate';

it('measures what goes now, not what an earlier try had sent', () => {
  const rate = new TransferRate();
  rate.note(5_000_000, 0);
  expect(rate.bytesPerSecond).toBeNull();
  rate.note(6_000_000, 1000);
  rate.note(7_000_000, 2000);
  expect(rate.bytesPerSecond).toBe(1_000_000);
});

it('forgets what is more than ten seconds old', () => {
  const rate = new TransferRate();
  rate.note(0, 0);
  rate.note(10_000_000, 1000);
  rate.note(10_000_000, 11_000);
  rate.note(10_500_000, 21_000);
  expect(rate.bytesPerSecond).toBe(50_000);
});

it('tells the time left, and nothing where that can not be told', () => {
  expect(timeLeftMs(25, 100, 5)).toBe(15_000);
  expect(timeLeftMs(25, 100, null)).toBeNull();
  expect(timeLeftMs(25, 100, 0)).toBeNull();
  expect(timeLeftMs(100, 100, 5)).toBeNull();
  // Not "about 0 s left".
  expect(timeLeftMs(99, 100, 5)).toBe(1_000);
});
