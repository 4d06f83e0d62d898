/**
 * A time with its original spelling, including the zone: "2019-01-01T00:30:00+09:00" is New Year's Day where it was written
 * but 2018 in UTC.
 */
export class WrittenTime extends Date {
  /** RFC 3339; a day alone is its first instant in UTC. */
  readonly written: string;

  constructor(time: Date, written: string) {
    super(time);
    this.written = written;
  }

  // Variables that differ only in the zone must not be treated as equal.
  override toJSON(): string {
    return this.written;
  }
}
