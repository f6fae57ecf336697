import { basename } from 'node:path';
import { diskFile } from '../../engine/files/disk-file';
import { firstTexts } from '../../logs/files/first-text';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { type Invoice, readInvoice } from '../../logs/invoice/read-invoice';
import { formatBytes } from '../../wording/bytes';
import { InputError, inputError } from '../input-error';

/** Unpacked bytes of an invoice: about a million lines of AWS. They are held as one text. */
const MOST_BYTES = 256 * 2 ** 20;

/** An invoice as text, of which the name is used in messages. Throws InputError. */
export function invoiceOfText(name: string, text: string): Invoice {
  try {
    return readInvoice(name, text);
  } catch (error) {
    throw error instanceof UnreadableFile ? inputError(error) : error;
  }
}

/** The invoices in a file: one, or several for an archive; plain or packed. Throws InputError. */
export async function invoicesInFile(path: string): Promise<Invoice[]> {
  const invoices: Invoice[] = [];
  try {
    for await (const { name, text, cut } of firstTexts(basename(path), diskFile(path), MOST_BYTES)) {
      if (cut) {
        throw new InputError(
          'too-large',
          `${name} is larger than ${formatBytes(MOST_BYTES)}.`,
          'Keep the lines of the services that bill for models, or check it month by month.',
        );
      }
      invoices.push(invoiceOfText(name, text));
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw inputError(error);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new InputError('not-found', `There is no file ${basename(path)}.`, 'Check its path.');
    }
    throw error;
  }
  if (invoices.length === 0) {
    throw new InputError(
      'unreadable',
      `${basename(path)} is neither CSV nor JSON.`,
      'Export the invoice as CSV or JSON lines; gzip, zstd and zip are fine.',
    );
  }
  return invoices;
}
