/** Where a fault happened, for whoever runs Offpeak: its kind and our places in the code, never its message, which may quote a row. */
export function logFault(doing: string, error: unknown): void {
  console.error(`${doing}:`, faultOutline(error));
}

export function faultOutline(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return [`${error.name}${code}`, ...frames].join('\n');
}
