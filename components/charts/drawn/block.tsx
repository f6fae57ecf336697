/** What is thinner than this, in pixels, can't be seen. */
const THINNEST = 2;

/** A bar of a horizontal chart. One that is not zero is never too thin to be seen. */
export function Block({
  x,
  y,
  width,
  height,
  fill,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}) {
  const shown = Math.max(THINNEST, Math.abs(width));
  return <rect x={Math.min(x, x + width)} y={y} width={shown} height={Math.max(0, height)} fill={fill} />;
}
