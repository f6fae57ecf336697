/** Pixels between a box and its anchor, and the edge of the window. */
const GAP = 4;
const EDGE = 8;

/**
 * Places a fixed box below an element, or above it where more room is, and within the window. A box that is taller than its room gets the
 * height of that, so it has to scroll.
 */
export function placeBy(anchor: HTMLElement, box: HTMLElement): void {
  box.style.maxHeight = '';
  const { clientWidth, clientHeight } = document.documentElement;
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const below = clientHeight - EDGE - bottom - GAP;
  const above = top - GAP - EDGE;
  const isBelow = offsetHeight <= below || below >= above;
  const room = isBelow ? below : above;
  const height = Math.min(offsetHeight, room);
  if (height < offsetHeight) box.style.maxHeight = `${height}px`;
  box.style.left = `${Math.max(EDGE, Math.min(left, clientWidth - offsetWidth - EDGE))}px`;
  box.style.top = `${isBelow ? bottom + GAP : top - GAP - height}px`;
}

/** Keeps a box at its element while the page scrolls, the window changes or the box grows. Returns what ends that. */
export function keepPlacedBy(anchor: HTMLElement, box: HTMLElement): () => void {
  const place = () => placeBy(anchor, box);
  const scrolled = ({ target }: Event) => {
    // Its own rows may scroll.
    if (!(target instanceof Node && box.contains(target))) place();
  };
  const observer = new ResizeObserver(place);
  place();
  observer.observe(box);
  document.addEventListener('scroll', scrolled, true);
  window.addEventListener('resize', place);
  return () => {
    observer.disconnect();
    document.removeEventListener('scroll', scrolled, true);
    window.removeEventListener('resize', place);
  };
}
