/** The height of a chart with so many bars below each other, as a class: a style in the page would be refused by its policy. */
export function barsHeight(bars: number): string {
  const fitting = HEIGHTS.find(({ most }) => bars <= most);
  return fitting?.height ?? 'h-[42rem]';
}

const HEIGHTS = [
  { most: 2, height: 'h-32' },
  { most: 4, height: 'h-48' },
  { most: 7, height: 'h-72' },
  { most: 10, height: 'h-96' },
  { most: 14, height: 'h-[32rem]' },
];
