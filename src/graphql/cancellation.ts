/**
 * Signals that a result is no longer needed: the client has disconnected or the deadline has passed. An AbortSignal would
 * do, but costs more to create than a cached response takes to find.
 */
export class CancellationToken {
  private listener: (() => void) | null = null;
  private others: Set<() => void> | null = null;
  private over = false;

  get isCancelled(): boolean {
    return this.over;
  }

  /** Cancels; further calls do nothing. */
  interrupt(): void {
    if (this.over) return;
    this.over = true;
    this.listener?.();
    for (const listener of this.others ?? []) listener();
    this.listener = this.others = null;
  }

  /** Calls the listener on cancellation; the returned function removes it. */
  onInterrupt(listener: () => void): () => void {
    // There is nearly always one statement at a time.
    if (this.listener === null) this.listener = listener;
    else (this.others ??= new Set()).add(listener);
    return () => {
      if (this.listener === listener) this.listener = null;
      else this.others?.delete(listener);
    };
  }
}
