import { percent } from '../../wording/percent';

/** How sure a class is, in words that follow "is". Null is undecided. */
export function sureSays(sure: number | null): string {
  return sure === null ? 'undecided' : `${percent(sure)} sure`;
}
