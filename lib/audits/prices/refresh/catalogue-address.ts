import * as z from 'zod';
import type { PublicCatalogue, ReadCatalogue } from '../../../pricing/sources/formats/public-catalogue';
import { NoCatalogue } from '../../../pricing/sources/formats/read-public-catalogue';
import { InputError } from '../../input-error';
import { refusalOf } from './catalogue-path';
import { download, NotDownloaded } from './download';
import { readCatalogueBytes } from './read-catalogue-bytes';

const REGISTRY = 'https://registry.npmjs.org';
/** Where each catalogue is published. For pi-ai it is what npm says of its newest version. */
export const ADDRESSES: Record<PublicCatalogue, string> = {
  litellm: 'https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json',
  'models.dev': 'https://models.dev/api.json',
  'pi-ai': `${REGISTRY}/@earendil-works/pi-ai/latest`,
  openrouter: 'https://openrouter.ai/api/v1/models',
};
const packageSchema = z.object({ dist: z.object({ tarball: z.string().startsWith(`${REGISTRY}/`) }) });

/** Reads a public catalogue from its address, as of `day` (ISO 8601). Throws InputError, also without a network. */
export async function readCatalogueAddress(catalogue: PublicCatalogue, day: string): Promise<ReadCatalogue> {
  const address = ADDRESSES[catalogue];
  try {
    const bytes = await download(address);
    if (catalogue !== 'pi-ai') return readCatalogueBytes(bytes, day, true);
    return readCatalogueBytes(await download(tarballOf(bytes)), day, false);
  } catch (error) {
    if (!(error instanceof NotDownloaded)) throw refusalOf(address, error);
    const remedy = 'Download it elsewhere and name the file instead, or set HTTPS_PROXY if you are behind a proxy.';
    throw new InputError('unreadable', error.message, remedy);
  }
}

function tarballOf(bytes: Buffer): string {
  try {
    return packageSchema.parse(JSON.parse(bytes.toString('utf8'))).dist.tarball;
  } catch {
    throw new NoCatalogue('npm names no package there.');
  }
}
