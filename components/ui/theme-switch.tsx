'use client';

import { useSyncExternalStore } from 'react';
import { chooseTheme, chosenTheme, THEME_LABELS, THEMES, watchTheme } from './theme';

/** Chooses light or dark colours, or those of the system. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(watchTheme, chosenTheme, () => 'system' as const);
  return (
    <label className="inline-flex items-center gap-1.5">
      Theme
      <select
        className="field min-h-7! w-auto! py-0.5! text-xs!"
        value={theme}
        onChange={({ target }) => chooseTheme(THEMES.find((one) => one === target.value) ?? 'system')}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {THEME_LABELS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
