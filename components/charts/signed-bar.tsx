/** A bar to the right of the middle for a positive value and to the left for a negative one; `largest` fills a half. */
export function SignedBar({ value, largest, fill }: { value: number; largest: number; fill: string }) {
  const length = largest === 0 ? 0 : (Math.abs(value) / largest) * 50;
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-2.5 w-full">
      <rect y="4.5" width="100" height="1" className="fill-line" />
      <rect x={value < 0 ? 50 - length : 50} width={length} height="10" className={fill} />
      <line
        x1="50"
        x2="50"
        y1="0"
        y2="10"
        className="stroke-control"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
