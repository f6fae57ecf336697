/** Whether a log is known to cover less than a day, which says too little about a year. */
export function isUnderADay(days: number | null): boolean {
  return days !== null && days < 1;
}
