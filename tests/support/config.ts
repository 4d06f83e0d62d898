import { type Config, loadConfig } from "../../src/config.ts";

/**
 * What a server runs with that no variable says anything to, on a free port, without a cache of answers, and with nothing slow on a
 * busy machine.
 */
export function configWith(settings: Partial<Config>): Config {
  return { ...loadConfig({ PORT: "0", ANSWER_CACHE: "off", SLOW_MS: "60000" }), ...settings };
}
