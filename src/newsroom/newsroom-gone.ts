/** Thrown by a newsroom's port when what stands behind it has stopped; whether the question was still heard is not known. */
export class NewsroomGone extends Error {
  constructor(options?: ErrorOptions) {
    super(
      'The newsroom has stopped before it answered; send the same command with the same id again in a moment.',
      options,
    );
    this.name = 'NewsroomGone';
  }
}
