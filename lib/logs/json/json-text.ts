/**
 * The object or list in a JSON text; undefined for any other text. Quotes that an export doubled twice count as one.
 */
export function jsonInText(text: string): object | undefined {
  const trimmed = text.trim();
  const [first] = trimmed;
  if (first !== '{' && first !== '[') return undefined;
  return parsed(trimmed) ?? (trimmed.includes('""') ? parsed(trimmed.replaceAll('""', '"')) : undefined);
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // a text that only begins like JSON
  }
}
