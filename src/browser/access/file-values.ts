/** The bytes of a file that somebody chose, as the desk takes them: in Base64. */
import { put, type Values } from './form-values.ts';

/** Bytes of a file that are sent; a larger one is not read. */
const MOST = 524_288;

/** Puts the bytes of each chosen file in place of its name; says where one is too large. */
export async function readFiles(
  form: HTMLFormElement,
  values: Values,
): Promise<{ readonly path: string; readonly message: string } | null> {
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const file = field.files?.[0];
    if (file && file.size > MOST)
      return { path: field.name, message: `It has more than ${MOST / 1024} KiB. Save it smaller.` };
    put(values, field.name, file ? await base64(file) : '');
  }
  return null;
}

/** A file as an address that holds all of it. */
export function addressOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

async function base64(file: File): Promise<string> {
  return (await addressOf(file)).replace(/^[^,]*,/, '');
}
