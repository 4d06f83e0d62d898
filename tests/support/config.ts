import { type Config, loadConfig } from "../../src/config.ts";

/** What a server runs with that no variable says anything to, on a free port and without a cache of answers. */
export function configWith(settings: Partial<Config>): Config {
  return { ...loadConfig({ PORT: "0", ANSWER_CACHE: "off" }), ...settings };
}
