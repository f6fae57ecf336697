import { isLitellm, litellmRows } from './litellm';
import { isModelsDev, modelsDevRows } from './models-dev';
import { isOpenRouter, openRouterRows } from './openrouter';
import { piAiRows } from './pi-ai';
import { type CatalogueEntry, isEntry, PUBLIC_CATALOGUES, type ReadCatalogue } from './public-catalogue';

const FORMS = [
  { is: isOpenRouter, rows: openRouterRows },
  { is: isLitellm, rows: litellmRows },
  { is: isModelsDev, rows: modelsDevRows },
];
const EXPECTED = `It is none of the catalogues that Whowaits reads: ${PUBLIC_CATALOGUES.join(', ')}.`;

/** A file that is no public catalogue. The message says why, for a user. */
export class NoCatalogue extends Error {
  override readonly name = 'NoCatalogue';
}

/**
 * Reads the text of LiteLLM's, models.dev's or OpenRouter's file, told apart by its form. `day` is the day it stands for
 * (ISO 8601), as none of them names one. Throws NoCatalogue.
 */
export function readPublicCatalogue(text: string, day: string): ReadCatalogue {
  const file = entryOf(text);
  const form = FORMS.find(({ is }) => is(file));
  if (form === undefined) throw new NoCatalogue(EXPECTED);
  return withRates(form.rows(file, day));
}

/**
 * Reads the files of pi-ai's folder dist/providers/data, by name. Its manifest has the day, unless one is given. Throws
 * NoCatalogue.
 */
export function readPiAi(files: ReadonlyMap<string, string>, day: string | null): ReadCatalogue {
  const manifest = files.get('.manifest.json');
  if (manifest === undefined) throw new NoCatalogue(`${EXPECTED} pi-ai is read from version 1 on.`);
  const { generatedAt } = entryOf(manifest);
  const made = day ?? /^\d{4}-\d{2}-\d{2}(?=T)/.exec(String(generatedAt))?.[0];
  if (made === undefined || Number.isNaN(Date.parse(made))) {
    throw new NoCatalogue('The .manifest.json of pi-ai does not say when it was made.');
  }
  const data = [...files].filter(([name]) => /^[a-z].*\.json$/.test(name));
  return withRates(piAiRows(new Map(data.map(([name, text]) => [name, entryOf(text)])), made));
}

function withRates(read: ReadCatalogue): ReadCatalogue {
  if (read.rows.length === 0) throw new NoCatalogue('It has no entry with a price per token.');
  return read;
}

function entryOf(text: string): CatalogueEntry {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The parser's message quotes the text, which may be anything.
    throw new NoCatalogue(error instanceof RangeError ? 'It is nested too deeply.' : 'It is not JSON.');
  }
  if (!isEntry(file)) throw new NoCatalogue(EXPECTED);
  return file;
}
