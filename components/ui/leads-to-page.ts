type Click = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;
type Anchor = Pick<HTMLAnchorElement, 'href' | 'target'> & { download: string | null };

/** Whether a click on a link takes this window to another page: it opens no other window, saves no file, and leads further than to a part of the page. */
export function leadsToPage(click: Click, { href, target, download }: Anchor, here: string): boolean {
  const isPlain = click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey;
  if (!isPlain || (target !== '' && target !== '_self') || download !== null) return false;
  const [to, from] = [new URL(href, here), new URL(here)];
  return to.origin === from.origin && `${to.pathname}${to.search}` !== `${from.pathname}${from.search}`;
}
