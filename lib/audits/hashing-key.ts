import { installationKey, KeyLostError } from '../store/installation-key';
import { inputErrorOf } from './input-error';

/** The key that hashes prompts, end users and sessions. Throws InputError if the installation's key was lost. */
export async function hashingKey(): Promise<Buffer> {
  try {
    return await installationKey();
  } catch (error) {
    throw error instanceof KeyLostError ? inputErrorOf('conflict', error.message, 'Restore the key.') : error;
  }
}
