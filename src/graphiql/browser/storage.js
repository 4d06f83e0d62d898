/* Runs in the browser, as it is: what GraphiQL keeps for the next visit. Headers may hold an API key, so none of them. */

{
  const prefix = "graphiql:";
  /** Tabs and history, as JSON. The hash of a tab repeats its headers in clear text. */
  const records = ["tabState", "queries", "favorites"].map((name) => prefix + name);
  const secrets = new Set(["headers", "hash"]);

  const withoutHeaders = (text) =>
    JSON.stringify(JSON.parse(text), (name, value) => (secrets.has(name) ? null : value));

  const ownKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

  window.storageWithoutHeaders = {
    getItem: (key) => localStorage.getItem(key),
    setItem(key, value) {
      if (key === `${prefix}headers` || key === `${prefix}shouldPersistHeaders`) return;
      localStorage.setItem(key, records.includes(key) ? withoutHeaders(value) : value);
    },
    removeItem: (key) => localStorage.removeItem(key),
    clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
    get length() {
      return ownKeys().length;
    },
  };

  // Earlier versions of this page stored headers with the history.
  for (const key of ownKeys()) {
    const value = localStorage.getItem(key);
    localStorage.removeItem(key);
    try {
      window.storageWithoutHeaders.setItem(key, value);
    } catch {
      // Not what GraphiQL writes, so nothing is lost.
    }
  }
}
