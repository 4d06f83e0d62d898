import { argumentsOf } from "./arguments.ts";
import type { Attacks } from "./attack.ts";
import { csrf } from "./csrf.ts";
import { http } from "./http.ts";
import { keys } from "./keys.ts";
import { leaks } from "./leaks.ts";
import { injection } from "./logs.ts";
import { rates } from "./rates.ts";
import { scripts } from "./scripts.ts";
import { shape } from "./shape.ts";
import { slowClients } from "./slow-clients.ts";
import { sockets } from "./sockets.ts";
import { variables } from "./variables.ts";

/** All attacks, in the order in which they are tried. */
export const families: Readonly<Record<string, Attacks>> = {
  shape,
  arguments: argumentsOf,
  variables,
  HTTP: http,
  "slow clients": slowClients,
  sockets,
  leaks,
  CSRF: csrf,
  keys,
  scripts,
  log: injection,
  rates,
};
