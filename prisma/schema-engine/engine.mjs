import { readFileSync } from "node:fs";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** The engine over these datamodels ([path, content]) and a way to reach a database. */
export async function loadEngine(datamodels, adapterFactory) {
  await (wasm ??= loadWasm());
  return await bindings.SchemaEngine.new(
    // An empty list is a panic.
    { datamodels: datamodels.length === 0 ? undefined : datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFactory),
  );
}

/** The message of the engine's panic, if `error` is one. */
export function panicOf(error) {
  return error instanceof WebAssembly.RuntimeError ? (panicMessage ?? error.message) : undefined;
}

/** The commit that the engine was built from, as in Prisma's own "Default Engines Hash". */
export function engineVersion() {
  const { version } = JSON.parse(readFileSync(inPackage("package.json"), "utf8"));
  return version.slice(version.lastIndexOf(".") + 1);
}

let wasm;
let panicMessage;

// The package's entry imports the .wasm as a module, which Node 20 cannot.
async function loadWasm() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panicMessage = message) };
  const program = readFileSync(inPackage("schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(program, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

const inPackage = (file) => new URL(file, import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
