import { LRUCache } from "lru-cache";
import type { DataVersion } from "./data-version.ts";

/** What was read of one version of the data, by keys. */
export type CacheEntries<Value extends object> = Pick<LRUCache<string, Value>, "get" | "set" | "calculatedSize">;

/** `sizeOf` says how much of `maxSize` a value takes; each takes 1 if it is not given. */
export interface MemoryOptions<Value extends object> {
  readonly maxSize: number;
  readonly sizeOf?: (value: Value, key: string) => number;
}

/** Keeps what was read until anything is written. What is used least goes first when there is too much. */
export class VersionedCache<Value extends object> {
  private readonly version: DataVersion;
  private readonly options: LRUCache.Options<string, Value, unknown>;
  private present: { readonly version: string; readonly remembered: CacheEntries<Value> } | null = null;

  constructor(version: DataVersion, { maxSize, sizeOf = () => 1 }: MemoryOptions<Value>) {
    this.version = version;
    // One value must not drive out all others.
    this.options = { maxSize: maxSize, maxEntrySize: maxSize / 10, sizeCalculation: sizeOf };
  }

  /** How much is remembered, by `sizeOf`. */
  get size(): number {
    return this.present?.remembered.calculatedSize ?? 0;
  }

  /**
   * What is remembered of the data as it is now; null while that is not known. What is read from here on may be put
   * there, also when the data has changed meanwhile: then nobody is given it any more.
   */
  async now(): Promise<CacheEntries<Value> | null> {
    const version = await this.version.current();
    if (version === null) return null;
    if (this.present?.version !== version) this.present = { version, remembered: new LRUCache(this.options) };
    return this.present.remembered;
  }
}
