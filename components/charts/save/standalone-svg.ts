import { wrappedLines } from './wrapped-lines';

const SVG = 'http://www.w3.org/2000/svg';
/** The fonts of the page are not in a picture, so it names those of the system. */
const FONT = 'ui-sans-serif, system-ui, sans-serif';
const PAD = 16;
const LINE = 18;
/** The mean width of a letter of 12 pixels, rounded up. */
const LETTER = 6.6;

/** What a class or a token gives an element on the page, which a picture has to say itself. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
];

/**
 * A chart of the page as an SVG that needs nothing else: its colours are resolved, and its title, its sentence and its legend (the items
 * of the page's) stand above it. Where the chart is no SVG but holds some, the texts and marks beside them are drawn where they stand.
 * Addresses of the page are left out.
 */
export function standaloneSvg(
  drawn: HTMLElement | SVGSVGElement,
  legend: readonly HTMLLIElement[],
  { title, says }: { title: string; says: string },
): { text: string; width: number; height: number } {
  const { width, height } = drawn instanceof SVGSVGElement ? drawn.viewBox.baseVal : drawn.getBoundingClientRect();
  const ink = getComputedStyle(drawn).color;
  const whole = element('svg', { xmlns: SVG, 'font-family': FONT, fill: ink });
  const paper = element('rect', { width: '100%', height: '100%', fill: paperBehind(drawn) });
  whole.append(paper);

  let y = PAD;
  const write = (text: string, size: number, weight: number) => {
    y += LINE;
    whole.append(textAt(PAD, y - 5, text, { 'font-size': String(size), 'font-weight': String(weight) }));
  };
  for (const line of wrappedLines(title, width / LETTER / 1.2)) write(line, 14, 600);
  for (const line of wrappedLines(says, width / LETTER)) write(line, 12, 400);

  let x = PAD;
  if (legend.length > 0) y += LINE / 2;
  for (const [at, item] of legend.entries()) {
    const swatch = item.querySelector('svg');
    const name = item.textContent ?? '';
    const room = 20 + name.length * LETTER + PAD;
    if (at === 0 || x + room > width + PAD) {
      x = PAD;
      y += LINE;
    }
    if (swatch !== null) whole.append(placed(swatch, x, y - 14, 14, 14));
    whole.append(textAt(x + 20, y - 3, name, { 'font-size': '12' }));
    x += room;
  }
  y += PAD / 2;
  if (drawn instanceof SVGSVGElement) whole.append(placed(drawn, PAD, y, width, height));
  else whole.append(...partsOf(drawn, PAD, y));

  const size = { width: width + 2 * PAD, height: y + height + PAD };
  whole.setAttribute('width', String(size.width));
  whole.setAttribute('height', String(size.height));
  whole.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  return { text: new XMLSerializer().serializeToString(whole), ...size };
}

/** A copy of an SVG of the page with the looks that it has there, at a place of another. */
function placed(svg: SVGSVGElement, x: number, y: number, width: number, height: number): Element {
  const copy = copyOf(svg);
  // The system's font may be wider than the page's.
  const place = { x, y, width, height, overflow: 'visible' };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  return copy;
}

const KEPT = new Set(
  'd,x,y,x1,x2,y1,y2,cx,cy,r,rx,ry,width,height,points,transform,viewBox,preserveAspectRatio,vector-effect,id,patternUnits,patternTransform,clip-path,dy,dx'.split(
    ',',
  ),
);

/** What an element of the page shows, from its top left corner at a place of a picture on: drawings, marks and texts on one line. */
function partsOf(from: HTMLElement, x: number, y: number): Element[] {
  const whole = from.getBoundingClientRect();
  return [...from.querySelectorAll('*')].flatMap((at) => {
    if (at.closest('.sr-only, svg *') !== null) return [];
    const box = boxIn(whole, at, x, y);
    if (at instanceof SVGSVGElement) return [placed(at, box.x, box.y, box.width, box.height)];
    const { backgroundColor, borderTopLeftRadius } = getComputedStyle(at);
    if (at.childNodes.length === 0 && isPaint(backgroundColor)) {
      const round = Math.min(Number.parseFloat(borderTopLeftRadius), box.width / 2);
      return [element('rect', { ...asText(box), rx: String(round), fill: backgroundColor })];
    }
    return [...at.childNodes].flatMap((node) =>
      node instanceof Text && node.data.trim() !== '' ? [labelOf(node, at, whole, x, y)] : [],
    );
  });
}

type Box = { x: number; y: number; width: number; height: number };

function boxIn(whole: DOMRect, part: Element | Range, x: number, y: number): Box {
  const { left, top, width, height } = part.getBoundingClientRect();
  return { x: x + left - whole.left, y: y + top - whole.top, width, height };
}

function labelOf(node: Text, within: Element, whole: DOMRect, x: number, y: number): Element {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = boxIn(whole, range, x, y);
  const { color, fontSize, fontWeight } = getComputedStyle(within);
  // What stands at the right edge still ends there in a wider font.
  const isAtEnd = box.x > x + 1 && box.x + box.width >= x + whole.width - 1;
  return textAt(
    isAtEnd ? box.x + box.width : box.x,
    box.y + box.height / 2 + Number.parseFloat(fontSize) * 0.35,
    node.data.trim(),
    {
      'font-size': fontSize,
      'font-weight': fontWeight,
      fill: color,
      'text-anchor': isAtEnd ? 'end' : 'start',
    },
  );
}

function asText(box: Box): Record<string, string> {
  return Object.fromEntries(Object.entries(box).map(([name, value]) => [name, String(value)]));
}

function copyOf(original: Element): Element {
  // A link becomes what it holds: a picture leads nowhere.
  const copy = element(original.localName === 'a' ? 'g' : original.localName, {});
  for (const { name, value } of original.attributes) if (KEPT.has(name)) copy.setAttribute(name, value);
  const style = getComputedStyle(original);
  for (const look of LOOKS) copy.setAttribute(look, asPaint(style.getPropertyValue(look)));
  for (const child of original.childNodes) {
    if (child instanceof Element) {
      if (child.localName !== 'title' && child.localName !== 'desc') copy.append(copyOf(child));
    } else copy.append(child.cloneNode());
  }
  return copy;
}

/** Computed paints name a pattern with quotes: url("#id"). */
function asPaint(value: string): string {
  return value.replace(/url\("([^"]*)"\)/, 'url($1)');
}

function paperBehind(from: Element): string {
  for (let at: Element | null = from; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (isPaint(backgroundColor)) return backgroundColor;
  }
  return '#ffffff';
}

function isPaint(color: string): boolean {
  return color !== 'rgba(0, 0, 0, 0)' && color !== 'transparent';
}

function textAt(x: number, y: number, text: string, attributes: Record<string, string>): Element {
  const node = element('text', { x: String(x), y: String(y), ...attributes });
  node.textContent = text;
  return node;
}

function element(name: string, attributes: Record<string, string>): Element {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
