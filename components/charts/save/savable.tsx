'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import '../figure/charts.css';
import { SaveChart } from './save-chart';

/**
 * A chart of the server with the labels beside it, which can be saved as a picture. The `legend` is for the picture alone, where the page
 * says elsewhere what a colour stands for; `fill` is a class.
 */
export function Savable(props: {
  title: string;
  says: string;
  legend?: readonly { label: string; fill: string }[];
  className?: string;
  children: ReactNode;
}) {
  const { title, says, legend = [], className, children } = props;
  const whole = useRef<HTMLDivElement>(null);
  // A button without script would do nothing.
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <div ref={whole} className={className}>
      <div data-picture="">{children}</div>
      <ul hidden>
        {legend.map(({ label, fill }) => (
          <li key={label}>
            <svg aria-hidden="true" viewBox="0 0 14 14">
              <rect width="14" height="14" className={fill} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <SaveChart of={whole} title={title} says={says} isDrawn={isAlive} small />
    </div>
  );
}
