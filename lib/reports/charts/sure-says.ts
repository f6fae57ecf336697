import { percent } from '../../wording/percent';

/** How sure a class is, in words that follow "is": what is held is "undecided", or a class that is "(weak)". */
export function sureSays({ sure, taggedAs }: { sure: number | null; taggedAs: string }): string {
  return sure === null ? taggedAs : `${percent(sure)} sure`;
}
