/** A wire was to be put in place of one that was written to since it was read. */
export class WrittenMeanwhile extends Error {
  constructor() {
    super('The coverage was written to while its wire was rebuilt; rebuild it again.');
    this.name = 'WrittenMeanwhile';
  }
}
