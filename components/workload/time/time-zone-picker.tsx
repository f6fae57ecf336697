'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useId, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { UTC } from './time-zone';

/** Chooses the zone in which times are shown. The address holds it, so that a shared link shows the same. */
export function TimeZonePicker({ timeZone }: { timeZone: string }) {
  const router = useRouter();
  const pathname = usePathname();
  const id = useId();
  // Only the browser knows its zones, so the server renders without them.
  const [zones, setZones] = useState<readonly string[]>([]);
  const [own, setOwn] = useState(timeZone);
  useEffect(() => {
    setZones(Intl.supportedValuesOf('timeZone'));
    setOwn(Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, []);

  function show(zone: string) {
    router.replace(zone === UTC ? pathname : `${pathname}?tz=${encodeURIComponent(zone)}`, { scroll: false });
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-ink-soft">
        Time zone
      </label>
      <select
        id={id}
        value={timeZone}
        className="field w-auto! max-w-56"
        onChange={(event) => show(event.target.value)}
      >
        {[...new Set([UTC, timeZone, ...zones])].map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
      {own !== timeZone && (
        <button type="button" className={buttonStyle('quiet')} onClick={() => show(own)}>
          Use mine: {own.replaceAll('_', ' ')}
        </button>
      )}
    </div>
  );
}
