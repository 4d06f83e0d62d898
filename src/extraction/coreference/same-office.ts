import { offices, portfolios } from "../lexicon/descriptions.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Cluster } from "./clusters.ts";

/** What somebody was called long ago says no more than what he was called since. */
const recent = 50;

/** "the foreign minister" is not the prime minister, "the former president" not the president. */
export function sameOffice(cluster: Cluster, mention: Mention): boolean {
  const titled = cluster.mentions
    .slice(-recent)
    .filter(({ roles }) => roles.some((role) => mention.roles.includes(role)));
  if (!sameTense(titled, mention)) return false;
  const wanted = qualifiers(mention.description);
  if (wanted.size === 0 || mention.roles.includes("leader")) return true;
  return titled.some(({ description }) => {
    const had = qualifiers(description);
    return had.size === 0 || [...wanted].every((word) => had.has(word));
  });
}

// Somebody is not called the president and the former president in one article.
function sameTense(titled: readonly Mention[], mention: Mention): boolean {
  const isFormer = ({ description }: Mention) => /\b(?:former|ex|late|one-time|then)\b/i.test(description);
  const wanted = isFormer(mention);
  return titled.some(
    (other) =>
      isFormer(other) === wanted || (!wanted && other.form === "NAME" && !offices.left.test(other.description)),
  );
}

function qualifiers(description: string): ReadonlySet<string> {
  const words = description.toLowerCase().split(/[\s-]+/);
  return new Set(words.filter((word) => portfolios.has(word) || word === "former" || word === "ex"));
}
