import { z } from "zod";

/** Everything the environment decides, read once. */
export type Config = z.output<typeof configSchema>;

const configSchema = z
  .object({
    DATABASE_URL: z
      .string()
      .refine(isPostgresUrl, "is not the URL of a Postgres, like postgresql://user:password@localhost:5432/onrecord")
      .refine(isInPublic, 'names a schema: Onrecord lives in "public"; give it a database of its own instead')
      .optional(),
    DATA_DIR: z.string().default(".data"),
    HOST: z.string().default("127.0.0.1"),
    PORT: z
      .string()
      .refine(
        (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
        "is not a port: a whole number from 0 to 65535",
      )
      .default("4000")
      .transform(Number),
    CORS_ORIGINS: z
      .string()
      .default("")
      .transform((text) => text.split(",").flatMap((origin) => origin.trim() || []))
      .refine(
        (origins) => origins.every((origin) => origin === "*" || isOrigin(origin)),
        'is not "*" or a list of origins, like http://localhost:5173,https://news.example',
      ),
    ANSWER_CACHE: z
      .string()
      .refine((text) => text === "off" || /^\d{1,5}$/.test(text), 'is not "off" or a number of megabytes, like 16')
      .default("16")
      .transform((text) => (text === "off" ? 0 : Number(text) * 1_000_000)),
    LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    LOG_FORMAT: oneOf(["pretty", "json"]).optional(),
  })
  .transform((env) => ({
    /** The Postgres to use; undefined for the embedded one in `dataDirectory`. */
    databaseUrl: env.DATABASE_URL,
    /** As it was given: a relative path is one from the directory of the package. */
    dataDirectory: env.DATA_DIR,
    host: env.HOST,
    /** 0 lets the system pick one. */
    port: env.PORT,
    /** The origins of other sites' pages that may read answers, or every one. */
    corsOrigins: env.CORS_ORIGINS.includes("*") ? ("*" as const) : env.CORS_ORIGINS,
    /** How many bytes of answers are kept in memory until something is written; 0 for none. */
    answerCache: env.ANSWER_CACHE,
    logLevel: env.LOG_LEVEL,
    /** Logs go to standard error: for people when it is a terminal, else for machines. */
    logFormat: env.LOG_FORMAT ?? (process.stderr.isTTY ? ("pretty" as const) : ("json" as const)),
  }))
  .readonly();

function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `is not one of ${words.join(", ")}` });
}

/** The environment cannot be used; the message names every bad variable and says what would do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the environment; an empty variable counts as one that is not set. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = configSchema.safeParse(set);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: [name = ""], message }) => {
    const variable = String(name);
    return `  ${variable}=${JSON.stringify(hidePassword(env[variable] ?? ""))} ${message}`;
  });
  throw new ConfigError(`The environment has a setting that cannot be used:\n${lines.join("\n")}`);
}

/** The environment with some variables set, for a command that is a process of its own. */
export function environmentWith(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...variables };
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);
}

function isInPublic(text: string): boolean {
  return !URL.canParse(text) || (new URL(text).searchParams.get("schema") ?? "public") === "public";
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function hidePassword(text: string): string {
  return text.replace(/(?<=:\/\/[^/@:]*:).*(?=@)/, "***");
}
