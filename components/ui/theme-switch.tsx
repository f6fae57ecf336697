'use client';

import { useEffect, useState } from 'react';
import { THEME_KEY, THEMES, type Theme } from './theme';

const LABELS: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** Chooses light or dark colours, or those of the system. The browser keeps the choice. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => {
    const kept = localStorage.getItem(THEME_KEY);
    setTheme(THEMES.find((one) => one === kept) ?? 'system');
  }, []);

  function choose(next: Theme) {
    setTheme(next);
    localStorage.setItem(THEME_KEY, next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  }

  return (
    <label className="inline-flex items-center gap-1.5">
      Theme
      <select
        className="field min-h-7! w-auto! py-0.5! text-xs!"
        value={theme}
        onChange={({ target }) => choose(THEMES.find((one) => one === target.value) ?? 'system')}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {LABELS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
