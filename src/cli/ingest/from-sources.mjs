// A worker thread does not inherit the loader of the sources: this registers it, then runs the module it is given.
import { workerData } from "node:worker_threads";
import "../../../bin/sources.mjs";

await import(workerData.module);
