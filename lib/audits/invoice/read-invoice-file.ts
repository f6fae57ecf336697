import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { diskFile } from '../../engine/files/disk-file';
import { runParquetToCsv } from '../../engine/process/run-engine';
import { firstTexts } from '../../logs/files/first-text';
import { parquetIn } from '../../logs/files/parquet-in-file';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { type Invoice, readInvoice } from '../../logs/invoice/read-invoice';
import { inTrialFolder } from '../../store/trial-files';
import { formatBytes } from '../../wording/bytes';
import { InputError, inputError } from '../input-error';

/** Unpacked bytes of an invoice: about a million lines of AWS. They are held as one text. */
const MOST_BYTES = 256 * 2 ** 20;
/** The same for a file that was sent to a server, which others use too. */
const MOST_SENT_BYTES = 32 * 2 ** 20;

type NamedFile = { name: string; path: string };

/** An invoice as text, of which the name is used in messages. Throws InputError. */
export function invoiceOfText(name: string, text: string): Invoice {
  try {
    return readInvoice(name, text);
  } catch (error) {
    throw error instanceof UnreadableFile ? inputError(error) : error;
  }
}

/** The invoices in the bytes of a file that was sent: Parquet, or packed. Throws InputError. */
export function invoicesOfBytes(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Invoice[]> {
  return inTrialFolder(async (directory) => {
    const path = join(directory, 'invoice');
    await writeFile(path, bytes, { mode: 0o600 });
    return invoicesIn({ name, path }, MOST_SENT_BYTES, signal);
  });
}

/** The invoices in a file: one, or several for an archive; CSV, JSON or Parquet, plain or packed. Throws InputError. */
export function invoicesInFile(path: string): Promise<Invoice[]> {
  return invoicesIn({ name: basename(path), path: resolve(path) }, MOST_BYTES);
}

async function invoicesIn(file: NamedFile, mostBytes: number, signal?: AbortSignal): Promise<Invoice[]> {
  try {
    const invoices = [...(await parquetInvoices(file, mostBytes, signal)), ...(await textInvoices(file, mostBytes))];
    if (invoices.length > 0) return invoices;
  } catch (error) {
    if (error instanceof UnreadableFile) throw inputError(error);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new InputError('not-found', `There is no file ${file.name}.`, 'Check its path.');
    }
    throw error;
  }
  throw new InputError(
    'unreadable',
    `${file.name} is neither CSV, JSON nor Parquet.`,
    'Export the invoice as CSV, JSON lines or Parquet; gzip, zstd and zip are fine.',
  );
}

async function textInvoices({ name, path }: NamedFile, mostBytes: number): Promise<Invoice[]> {
  const invoices: Invoice[] = [];
  for await (const { name: within, text, cut } of firstTexts(name, diskFile(path), mostBytes)) {
    if (cut) {
      throw new InputError(
        'too-large',
        `${within} is larger than ${formatBytes(mostBytes)}.`,
        'Keep the lines of the services that bill for models, or check it month by month.',
      );
    }
    invoices.push(invoiceOfText(within, text));
  }
  return invoices;
}

/** AWS delivers its reports as Parquet. A process of its own copies it as CSV, since a damaged file can end a reader. */
async function parquetInvoices(file: NamedFile, mostBytes: number, signal?: AbortSignal): Promise<Invoice[]> {
  if ((await parquetIn(file.name, diskFile(file.path))).length === 0) return [];
  return inTrialFolder(async (directory) => {
    const { copies } = await runParquetToCsv({ file, directory }, signal);
    const invoices: Invoice[] = [];
    for (const copy of copies) invoices.push(...(await textInvoices(copy, mostBytes)));
    return invoices;
  });
}
