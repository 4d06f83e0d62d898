/** A node of a plan, as EXPLAIN (ANALYZE, FORMAT JSON) shows it. */
export interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Loops": number;
  /** Of each loop, on average. */
  readonly "Actual Rows": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The tables that grow with the news. The others are small, and how they are read is as well left to Postgres. */
const growing = ["article", "attribution_step", "mention", "occurrence", "quote", "quote_about", "quote_evidence"];

/** All nodes of a plan that ran, each before those that feed it. */
function nodesOf(plan: PlanNode): readonly PlanNode[] {
  return plan["Actual Loops"] === 0 ? [] : [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/**
 * Each way in which a plan has read a table that grows, once, in the order of the plan: "Index Scan quote_pkey",
 * "Seq Scan article".
 */
export function scansOf(plan: PlanNode): readonly string[] {
  const scans = nodesOf(plan).flatMap(({ "Node Type": type, "Relation Name": table, "Index Name": index }) => {
    // A bitmap heap scan reads what the bitmap index scans below it have found.
    if (type === "Bitmap Heap Scan") return [];
    const source = index ?? table ?? "";
    return growing.some((name) => source === name || source.startsWith(`${name}_`)) ? [`${type} ${source}`] : [];
  });
  return [...new Set(scans)];
}

/** How many rows a plan has read of a table, together with those that a filter threw away. */
export function rowsReadOf(plan: PlanNode, table: string): number {
  return nodesOf(plan)
    .filter((node) => node["Relation Name"] === table)
    .map((node) => node["Actual Loops"] * (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)))
    .reduce((sum, rows) => sum + Math.round(rows), 0);
}

/** The scans of what is about an entity, in the order of time: by anybody, and by one speaker. */
export const subjectScans = {
  about: "Index Only Scan quote_about_entity_id_reported_at_quote_id_idx",
  spokenAbout: "Index Only Scan quote_about_entity_id_speaker_id_reported_at_quote_id_idx",
} as const;
