import type { State } from '../fold/state.ts';
import type { PictureFiles } from './ports.ts';

/**
 * Removes the files of pictures that an erasure named: before it is answered, and again whenever a coverage is first
 * looked at, for a process may have ended between the commit and the last file.
 */
export class ErasedPictures {
  readonly #files: PictureFiles | undefined;
  readonly #done = new Set<string>();

  constructor(files: PictureFiles | undefined) {
    this.#files = files;
  }

  /** Nothing of them is in the folder when it resolves. */
  async saw({ media }: State): Promise<void> {
    if (!this.#files) return;
    for (const { erased, file, type, width, height, bytes, original } of media.values()) {
      if (erased === null || this.#done.has(file)) continue;
      await this.#files.remove({ file, type, width, height, bytes, original });
      this.#done.add(file);
    }
  }
}
