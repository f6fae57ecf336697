import type { ComponentProps } from 'react';
import { Tip } from './tip';

/** A tip below a point of a drawing of our own, on the side with more room. `width` is that of the drawing; all in pixels. */
export function TipAt(props: ComponentProps<typeof Tip> & { x: number; y: number; width: number; isSaid: boolean }) {
  const { x, y, width, isSaid, ...tip } = props;
  return (
    <div
      aria-hidden={!isSaid}
      className="pointer-events-none absolute z-10"
      style={{ top: y, ...(x > width / 2 ? { right: width - x } : { left: x }) }}
    >
      <Tip {...tip} />
    </div>
  );
}
