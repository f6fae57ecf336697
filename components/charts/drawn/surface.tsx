import { type ReactNode, type SVGProps, useLayoutEffect, useRef, useState } from 'react';

/** Pixels. */
export type Size = { width: number; height: number };

/** A drawing of our own that fills its box, once the size of that is known. `over` stands on it, such as a tip. */
export function Surface(
  props: Omit<SVGProps<SVGSVGElement>, 'children' | 'ref'> & {
    children: (size: Size) => ReactNode;
    over: (size: Size) => ReactNode;
  },
) {
  const { children, over, ...svg } = props;
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);

  useLayoutEffect(() => {
    const found = box.current;
    if (found === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = found;
      // What is folded away has no size, and keeps its drawing.
      if (width > 0 && height > 0) setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(found);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={box} className="relative h-full">
      {size !== null && (
        <>
          {/* Its view box lets paper of another width scale it. */}
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: each drawing gives it a label */}
          <svg
            {...svg}
            className="chart-surface absolute inset-0"
            width="100%"
            height="100%"
            viewBox={`0 0 ${size.width} ${size.height}`}
          >
            {children(size)}
          </svg>
          {over(size)}
        </>
      )}
    </div>
  );
}
