/** A share as a whole percentage that never rounds up to all or down to none. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'over 99%';
  if (rounded === 0 && share > 0) return 'under 1%';
  return `${rounded}%`;
}
