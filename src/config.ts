import { isIP } from "node:net";
import { z } from "zod";
import { databaseUrlProblem } from "./shared/database-url.ts";

// The schema below is made as soon as this file is read, so it stands before it.
const largest = 1_000_000_000;
/** In milliseconds: what is some times as long is still a time that a clock can be set to. */
const anHour = 3_600_000;

/** Everything the environment decides, read once. */
export type Config = z.output<typeof configSchema>;

const configSchema = z
  .object({
    DATABASE_URL: databaseUrl().optional(),
    DATABASE_DIRECT_URL: databaseUrl().optional(),
    DATABASE_POOLER: oneOf(["session", "transaction"]).optional(),
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
      .transform(listed)
      .refine(
        (origins) => origins.every((origin) => origin === "*" || isOrigin(origin)),
        'is not "*" or a list of origins, like http://localhost:5173,https://news.example',
      ),
    ANSWER_CACHE: z
      .string()
      .refine((text) => text === "off" || /^\d{1,5}$/.test(text), 'is not "off" or a number of megabytes, like 16')
      .default("16")
      .transform((text) => (text === "off" ? 0 : Number(text) * 1_000_000)),
    READ_ACCESS: oneOf(["open", "key"]).default("open"),
    INTROSPECTION: oneOf(["open", "closed"]).default("open"),
    TRUSTED_DOCUMENTS: z.string().optional(),
    LIMIT_NODES: count(100_000),
    LIMIT_DEPTH: count(15),
    LIMIT_TOKENS: count(5_000),
    LIMIT_ANSWER_MB: count(8),
    STATEMENT_TIMEOUT_MS: count(2_000, anHour),
    DEADLINE_MS: count(5_000, anHour),
    SHUTDOWN_DELAY_MS: z
      .string()
      .refine((text) => /^\d{1,7}$/.test(text) && Number(text) <= anHour, `is not a whole number from 0 to ${anHour}`)
      .default("0")
      .transform(Number),
    POOL_SIZE: count(10, 1_000),
    RATE_LIMIT: countOrOff(250_000),
    RATE_LIMIT_KEY: countOrOff(2_500_000),
    RATE_LIMIT_STORE: z
      .string()
      .refine(
        (text) => ["memory", "postgres"].includes(text) || isUrlOf(text, ["redis:", "rediss:"]),
        'is not "memory", "postgres" or the URL of a Redis, like redis://localhost:6379',
      )
      .default("memory"),
    TRUSTED_PROXIES: z
      .string()
      .default("")
      .transform(listed)
      .refine(
        (proxies) => proxies.every(isAddressRange),
        'is not a list of addresses or ranges, like 10.0.0.0/8,::1, or "loopback"',
      ),
    METRICS: oneOf(["open", "admin", "off"]).optional(),
    SLOW_MS: count(500),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .string()
      .refine((text) => isUrlOf(text, ["http:", "https:"]), "is not a URL, like http://localhost:4318")
      .optional(),
    LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    LOG_FORMAT: oneOf(["pretty", "json"]).optional(),
  })
  .superRefine(({ STATEMENT_TIMEOUT_MS: statement, DEADLINE_MS: deadline }, { addIssue }) => {
    if (statement < deadline) return;
    const message = `is ${statement}, which is not below DEADLINE_MS, ${deadline}: lower the one, or raise the other`;
    addIssue({ code: "custom", path: ["STATEMENT_TIMEOUT_MS"], message });
  })
  .refine(({ DATABASE_URL, DATABASE_DIRECT_URL }) => DATABASE_URL !== undefined || DATABASE_DIRECT_URL === undefined, {
    path: ["DATABASE_DIRECT_URL"],
    message: "is set without DATABASE_URL, the address of the pooler",
  })
  .transform((env) => ({
    /** The Postgres to use; undefined for the embedded one in `dataDirectory`. */
    databaseUrl: env.DATABASE_URL,
    /** Postgres itself, for migrations, where `databaseUrl` leads to a pooler. */
    databaseDirectUrl: env.DATABASE_DIRECT_URL,
    /** The mode of a pooler between; undefined finds out. */
    databasePooler: env.DATABASE_POOLER,
    /** As it was given: a relative path is one from the directory of the package. */
    dataDirectory: env.DATA_DIR,
    host: env.HOST,
    /** 0 lets the system pick one. */
    port: env.PORT,
    /** The origins of other sites' pages that may read answers, or every one. */
    corsOrigins: env.CORS_ORIGINS.includes("*") ? ("*" as const) : env.CORS_ORIGINS,
    /** How many bytes of answers are kept in memory until something is written; 0 for none. */
    answerCache: env.ANSWER_CACHE,
    /** Whether strangers may read, or only who shows a key. */
    readAccess: env.READ_ACCESS,
    /** Whether the schema may be asked for. */
    introspection: env.INTROSPECTION,
    /** The file with the operations that alone may be asked; undefined for every one. */
    trustedDocuments: env.TRUSTED_DOCUMENTS,
    /** The most that one request may hold or ask for. */
    limits: {
      nodes: env.LIMIT_NODES,
      depth: env.LIMIT_DEPTH,
      tokens: env.LIMIT_TOKENS,
    },
    /** How many bytes Postgres may answer to one statement of a question. */
    maxAnswerBytes: env.LIMIT_ANSWER_MB * 1_000_000,
    /** How long Postgres may take for one statement of a question. */
    statementTimeoutMs: env.STATEMENT_TIMEOUT_MS,
    /** How long an operation may take in all. */
    deadlineMs: env.DEADLINE_MS,
    /** How long connections are still accepted after the server is told to stop, while `/ready` answers 503. */
    shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    /** How many connections each pool may open. */
    poolSize: env.POOL_SIZE,
    /** Nodes a minute; Infinity for no limit. */
    rateLimit: { perAddress: env.RATE_LIMIT, perKey: env.RATE_LIMIT_KEY, store: env.RATE_LIMIT_STORE },
    /** Whose word is taken for the address that a request comes from. */
    trustedProxies: env.TRUSTED_PROXIES,
    /** Who may read /metrics: by default everybody when nobody else can reach the server. */
    metrics: env.METRICS ?? (isLoopback(env.HOST) ? ("open" as const) : ("admin" as const)),
    /** From which duration on an operation is logged with its SQL. */
    slowMs: env.SLOW_MS,
    /** Where traces go; undefined for nowhere. */
    tracesEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: env.LOG_LEVEL,
    /** Logs go to standard error: for people when it is a terminal, else for machines. */
    logFormat: env.LOG_FORMAT ?? (process.stderr.isTTY ? ("pretty" as const) : ("json" as const)),
  }))
  .readonly();

function databaseUrl() {
  return z.string().superRefine((text, { addIssue }) => {
    const message = databaseUrlProblem(text);
    if (message !== null) addIssue({ code: "custom", message });
  });
}

function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `is not one of ${words.join(", ")}` });
}

/** A whole number from 1 on. */
function count(usual: number, most = largest) {
  return z
    .string()
    .refine((text) => isCount(text) && Number(text) <= most, `is not a whole number from 1 to ${most}`)
    .default(String(usual))
    .transform(Number);
}

function countOrOff(usual: number) {
  return z
    .string()
    .refine((text) => text === "off" || isCount(text), `is not "off" or a whole number from 1 to ${largest}`)
    .default(String(usual))
    .transform((text) => (text === "off" ? Infinity : Number(text)));
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= largest;
}

function listed(text: string): readonly string[] {
  return text.split(",").flatMap((item) => item.trim() || []);
}

/** The environment cannot be used; the message names every bad variable and says what would do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Settings of version 0.1. */
const removedSettings =
  /^LIMIT_(?:INTROSPECTION_DEPTH|ROOT_FIELDS|SELECTIONS|ALIASES|REPEATED_FIELDS|DIRECTIVES|FRAGMENTS|OPERATIONS)$/;

/** Reads the environment; an empty variable counts as one that is not set. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = configSchema.safeParse(set);
  const removed = Object.keys(set).filter((name) => removedSettings.test(name));
  if (parsed.success && removed.length === 0) return parsed.data;
  const invalid = (parsed.error?.issues ?? []).map(({ path: [name = ""], message }) => {
    const variable = String(name);
    const given = env[variable];
    return `  ${given ? `${variable}=${JSON.stringify(hidePassword(given))}` : variable} ${message}`;
  });
  const gone = removed.map((name) => `  ${name} was removed: use LIMIT_NODES, LIMIT_DEPTH and LIMIT_TOKENS`);
  throw new ConfigError(`The environment has a setting that cannot be used:\n${[...invalid, ...gone].join("\n")}`);
}

/** The environment with some variables set, for a command that is a process of its own. */
export function environmentWith(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...variables };
}

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** An address, a range of them, or a name that stands for the usual ranges of private networks. */
function isAddressRange(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits, ...more] = text.split("/");
  const maxBits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 && maxBits > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= maxBits))
  );
}

/** Whether nobody but this machine reaches a server at this host. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function hidePassword(text: string): string {
  return text.replace(/(?<=:\/\/[^/@:]*:).*(?=@)/, "***");
}
