/**
 * Whether a log is known to cover less than a day, which says too little about a year. `days` is null for a log without times, and for
 * one so short that it counts as a month: only that has a time of its first request.
 */
export function isUnderADay({ days, from }: { days: number | null; from: string | null }): boolean {
  return days === null ? from !== null : days < 1;
}
