/** The shape of a mark, so that kinds of marks differ without their colours too. */
export type MarkerShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'line';

/** The outline of a mark around a point. `size` is half of its width, in pixels. */
export function markerPath(shape: MarkerShape, x: number, y: number, size: number): string {
  switch (shape) {
    case 'circle':
      return `M${x - size} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0z`;
    case 'square':
      return `M${x - size} ${y - size}h${2 * size}v${2 * size}h${-2 * size}z`;
    case 'diamond':
      return `M${x} ${y - 1.3 * size}l${1.3 * size} ${1.3 * size}l${-1.3 * size} ${1.3 * size}l${-1.3 * size} ${-1.3 * size}z`;
    case 'line':
      return `M${x - 1} ${y - 1.3 * size}h2v${2.6 * size}h-2z`;
    case 'triangle':
      return `M${x} ${y - 1.2 * size}l${1.2 * size} ${2.1 * size}h${-2.4 * size}z`;
  }
}
