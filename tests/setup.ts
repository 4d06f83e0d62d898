// Runs at the beginning of every test file, also where files share their modules.
import "reflect-metadata";
import { afterAll } from "vitest";
import { releaseAll } from "./support/after-file.ts";

afterAll(releaseAll);
