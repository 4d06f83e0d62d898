const example = "like postgresql://user:password@localhost:5432/onrecord";

/** Why a text can't be used as the URL of the database, as the rest of a sentence that starts with it; null if it can. */
export function databaseUrlProblem(text: string): string | null {
  const [, authority = ""] = /^postgres(?:ql)?:\/\/([^/?#]*)/i.exec(text) ?? [];
  const hosts = authority.slice(authority.lastIndexOf("@") + 1);
  if (hosts.includes(",")) {
    return "names several hosts: give the one that takes writes, or a proxy that knows it (target_session_attrs isn't supported)";
  }
  if (!URL.canParse(text)) {
    const [, credentials] = /^postgres(?:ql)?:\/\/[^:@]*:(.*)@/i.exec(text) ?? [];
    if (credentials === undefined) return `is not the URL of a Postgres, ${example}`;
    return "has a password that must be percent-encoded: write %23 for #, %2F for /, %3F for ?, %40 for @, %25 for %";
  }
  const { protocol, username, password, searchParams } = new URL(text);
  if (!/^postgres(?:ql)?:$/.test(protocol)) return `is not the URL of a Postgres, ${example}`;
  if (![username, password].every(isEncoded)) return "has a % in user or password that must be written as %25";
  const schema = searchParams.get("schema");
  if (schema !== null && schema !== "public") {
    return 'names a schema: Onrecord lives in "public"; give it a database of its own instead';
  }
  return null;
}

function isEncoded(text: string): boolean {
  return !/%(?![\da-f]{2})/i.test(text);
}
