/** pg's settings for a Postgres URL as Prisma writes them (with `schema`, `sslmode`, `connect_timeout`). */
export function connectionConfig(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const schema = searchParams.get("schema");
  return {
    host: searchParams.get("host") ?? decodeURIComponent(hostname.replace(/^\[|\]$/g, "")),
    port: Number(port || 5432),
    user: decodeURIComponent(username) || undefined,
    password: decodeURIComponent(password) || undefined,
    database: decodeURIComponent(pathname.slice(1)) || "postgres",
    ssl: tlsOf(searchParams.get("sslmode")),
    connectionTimeoutMillis: Number(searchParams.get("connect_timeout") ?? 5) * 1000,
    // One connection, as the native engine has: its advisory lock and search_path belong to a session.
    max: 1,
    ...(schema === null ? {} : { schema, options: `-c search_path="${schema}"` }),
  };
}

function tlsOf(sslmode) {
  if (sslmode === "require") return { rejectUnauthorized: false };
  return sslmode?.startsWith("verify-") ? true : undefined;
}
