import { installationKey, KeyLostError } from '../store/installation-key';
import { InputError } from './input-error';

/** The key that prompts, end users and sessions are hashed with. Throws InputError when the installation's was lost. */
export async function hashingKey(): Promise<Buffer> {
  try {
    return await installationKey();
  } catch (error) {
    throw error instanceof KeyLostError ? new InputError('usage', error.message, 409) : error;
  }
}
