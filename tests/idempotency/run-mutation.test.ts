import { expectTypeOf, test } from "vitest";
import type { Curation, IngestService } from "../../src/graphql/context.ts";
import type { MutationResult } from "../../src/idempotency/claim.ts";
import type { RecordOutcome, runMutation } from "../../src/idempotency/run-mutation.ts";

type Outcome = { readonly created: boolean };
type Work = Parameters<typeof runMutation<Outcome>>[2];

test("a mutation that bypasses runMutation does not compile", () => {
  expectTypeOf(async () => ({ created: true })).not.toExtend<IngestService["ingest"]>();
  expectTypeOf(async () => ({ entity: null })).not.toExtend<Curation["change"]>();
  expectTypeOf<ReturnType<typeof runMutation>>().resolves.toEqualTypeOf<MutationResult>();
});

test("a mutation that does not record its outcome does not compile", () => {
  expectTypeOf(async () => ({ created: true })).not.toExtend<Work>();
  expectTypeOf(async (_: unknown, record: RecordOutcome) =>
    record({ query: async () => [] }, { created: true }),
  ).toExtend<Work>();
});
