import type { Command } from "commander";
import { addKeysCreate } from "./keys-create.ts";
import { addKeysList } from "./keys-list.ts";
import { addKeysRevoke } from "./keys-revoke.ts";

/** Adds `onrecord keys` with its commands. */
export function addKeys(program: Command): void {
  const keys = program.command("keys").summary("create, list and revoke API keys").description("Manages API keys.");
  addKeysCreate(keys);
  addKeysList(keys);
  addKeysRevoke(keys);
}
