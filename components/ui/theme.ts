/** The colours of the pages: light, dark, or as the system has them. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_LABELS: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
};

/** Where the browser keeps the choice. */
const THEME_KEY = 'whowaits-theme';

/** Runs before the page is painted, so that it does not flash in the other colours. Storage may be forbidden. */
export const SET_THEME = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;

const watchers = new Set<() => void>();

/** Calls when somebody chooses another theme on this page. Returns how to stop. */
export function watchTheme(call: () => void): () => void {
  watchers.add(call);
  return () => watchers.delete(call);
}

/** The theme that this page has. */
export function chosenTheme(): Theme {
  return THEMES.find((one) => one === document.documentElement.dataset.theme) ?? 'system';
}

/** Shows the page in these colours. The browser keeps the choice. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(THEME_KEY, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const call of watchers) call();
}
