import { LRUCache } from "lru-cache";
import type { DataVersion } from "./data-version.ts";

/** The entries of one version of the data, by key. */
export type CacheEntries<Value extends object> = Pick<LRUCache<string, Value>, "get" | "set" | "calculatedSize">;

/** `sizeOf` says how much of `maxSize` a value takes; each takes 1 if it is not given. */
export interface VersionedCacheOptions<Value extends object> {
  readonly maxSize: number;
  readonly sizeOf?: (value: Value, key: string) => number;
}

/** Keeps what was read until anything is written. The least recently used goes first when there is too much. */
export class VersionedCache<Value extends object> {
  private readonly version: DataVersion;
  private readonly options: LRUCache.Options<string, Value, unknown>;
  private present: { readonly version: string; readonly entries: CacheEntries<Value> } | null = null;

  constructor(version: DataVersion, { maxSize, sizeOf = () => 1 }: VersionedCacheOptions<Value>) {
    this.version = version;
    // One value must not drive out all others.
    this.options = { maxSize: maxSize, maxEntrySize: maxSize / 10, sizeCalculation: sizeOf };
  }

  /** The size of all entries, by `sizeOf`. */
  get size(): number {
    return this.present?.entries.calculatedSize ?? 0;
  }

  /**
   * The entries of the current version of the data; null while that is not known. What is read from here on may be added,
   * also when the data has changed meanwhile: the entries are out of use then.
   */
  async current(): Promise<CacheEntries<Value> | null> {
    const version = await this.version.current();
    if (version === null) return null;
    if (this.present?.version !== version) this.present = { version, entries: new LRUCache(this.options) };
    return this.present.entries;
  }
}
