'use client';

import { type RefObject, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { download } from '@/components/ui/download';

/** What a picture shows: a drawing of its own, or one of the server with the labels beside it. */
const DRAWN = '[data-picture], svg:is(.recharts-surface, .chart-surface)';

/** Saves the chart in an element as a file, with its title, its sentence and its legend. Nothing leaves the browser. */
export function SaveChart(props: {
  of: RefObject<HTMLElement | null>;
  title: string;
  says: string;
  isDrawn: boolean;
  small?: boolean;
}) {
  const { of, title, says, isDrawn, small = false } = props;
  const [failed, setFailed] = useState(false);

  async function save(format: 'PNG' | 'SVG') {
    const drawn = of.current?.querySelector<HTMLElement | SVGSVGElement>(DRAWN);
    if (!of.current || !drawn) return;
    try {
      const [{ standaloneSvg }, { pngOf }] = await Promise.all([import('./standalone-svg'), import('./png-of')]);
      const legend = [...of.current.querySelectorAll('li')].filter((item) => !drawn.contains(item));
      const svg = standaloneSvg(drawn, legend, { title, says });
      const file = format === 'SVG' ? new Blob([svg.text], { type: 'image/svg+xml' }) : await pngOf(svg);
      download(file, `${fileName(title)}.${format.toLowerCase()}`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div
      className={`save-chart flex flex-wrap items-center print:hidden ${small ? 'gap-3 text-xs' : 'mt-2 -ml-3.5 gap-1'}`}
    >
      {(['PNG', 'SVG'] as const).map((format) => (
        <button
          key={format}
          type="button"
          disabled={!isDrawn}
          className={
            small
              ? 'min-h-6 rounded-sm text-ink-soft hover:text-ink hover:underline pointer-coarse:min-h-11'
              : buttonStyle('quiet')
          }
          onClick={() => save(format)}
        >
          Save as {format}
          <span className="sr-only">: {title}</span>
        </button>
      ))}
      {failed && (
        <p role="alert" className="text-danger">
          The picture could not be made. Use the table instead.
        </p>
      )}
    </div>
  );
}

function fileName(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
