type Release = () => unknown;

let releases: Release[] = [];

/**
 * Runs this after the last test of the current file, the latest first. Helpers use it instead of `afterAll`, which is
 * ignored inside a test, and which a module that several files share would call for the first of them only.
 */
export function afterFile(release: Release): void {
  releases.push(release);
}

/** Every release runs, whatever the others throw. */
export async function releaseAll(): Promise<void> {
  const due = releases.toReversed();
  releases = [];
  const failures: unknown[] = [];
  for (const release of due) {
    try {
      await release();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "Something that a test file used could not be released");
}
