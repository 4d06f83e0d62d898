/**
 * Tells whoever works for an exchange that nobody waits for the outcome any more: its client has left, or its time is up.
 * An AbortSignal says the same, but takes longer to make than a remembered answer takes to find.
 */
export class CancellationToken {
  private listener: (() => void) | null = null;
  private others: Set<() => void> | null = null;
  private over = false;

  get isCancelled(): boolean {
    return this.over;
  }

  /** Ends the waiting, once. */
  interrupt(): void {
    if (this.over) return;
    this.over = true;
    this.listener?.();
    for (const listener of this.others ?? []) listener();
    this.listener = this.others = null;
  }

  /** Calls the listener when the waiting ends, until the function it gives is called. */
  onInterrupt(listener: () => void): () => void {
    // Nearly always there is one statement at a time.
    if (this.listener === null) this.listener = listener;
    else (this.others ??= new Set()).add(listener);
    return () => {
      if (this.listener === listener) this.listener = null;
      else this.others?.delete(listener);
    };
  }
}
