/** Nothing more can be done; the message is for the person who waits. */
export class BulkStoppedError extends Error {
  override readonly name = "BulkStoppedError";
}
