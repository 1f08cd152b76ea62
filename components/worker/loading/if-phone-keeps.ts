import { StorageUnavailable } from '#lib/offline/database.ts';

/** What a phone that keeps nothing gives instead. Any other failure is a bug and goes on. */
export async function ifPhoneKeeps<Value, Else>(asking: Promise<Value>, otherwise: Else): Promise<Value | Else> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof StorageUnavailable) return otherwise;
    throw error;
  }
}
