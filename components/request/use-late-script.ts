import { useEffect, useState } from 'react';
import { lateScript } from './late-script';

/** Script that is loaded once it is `wanted`; null until it is there. `error` tells people why it could not be loaded. */
export function useLateScript<T>(load: () => Promise<T>, wanted: boolean): { script: T | null; error: string | null } {
  const [script, setScript] = useState<T | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted || script !== null) return;
    setError(null);
    lateScript(load).then(setScript, (cause: Error) => setError(cause.message));
  }, [load, wanted, script]);
  return { script, error };
}
