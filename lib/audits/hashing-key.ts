import { installationKey, KeyLostError } from '../store/installation-key';
import { inputErrorOf } from './input-error';

/** The key that prompts, end users and sessions are hashed with. Throws InputError when the installation's was lost. */
export async function hashingKey(): Promise<Buffer> {
  try {
    return await installationKey();
  } catch (error) {
    throw error instanceof KeyLostError ? inputErrorOf('conflict', error.message, 'Restore the key.') : error;
  }
}
