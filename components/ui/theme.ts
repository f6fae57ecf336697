/** The colours of the pages: light, dark, or as the system has them. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where the browser keeps the choice. */
export const THEME_KEY = 'whowaits-theme';

/** Runs before the page is painted, so that it does not flash in the other colours. Storage may be forbidden. */
export const SET_THEME = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
