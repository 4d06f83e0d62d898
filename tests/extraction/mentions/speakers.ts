import { extract } from "../../../src/extraction/extract.ts";
import { seeds } from "../linking/seeds.ts";

const context = { publishedAt: "2019-06-08", publisher: null, headline: null };

/** Who says what in a text: the full name, or "?" with the names of the candidates where nobody can tell. */
export function speakersIn(text: string): readonly string[] {
  const { quotes, referents } = extract(text, context, seeds);
  return quotes.map(({ speaker, speakerCandidates }) => {
    const referent = typeof speaker?.referent === "number" ? referents[speaker.referent] : undefined;
    const known = referent?.entity?.name ?? (referent?.isNameable === true ? referent.name : null);
    if (known !== null) return known;
    const candidates = speakerCandidates.map(({ referent: at }) => referents[at]?.name ?? "").filter(Boolean);
    return `? ${candidates.toSorted().join(", ")}`.trim();
  });
}

/** How sure each speaker is, and why. */
export function certaintiesIn(
  text: string,
): readonly (readonly [certainty: number | null, reasons: readonly string[]])[] {
  return extract(text, context, seeds).quotes.map(({ speakerCertainty, speakerCandidates: [first] }) => [
    speakerCertainty,
    first?.reasons ?? [],
  ]);
}

/** The people and organizations that would become entities. */
export function nameable(text: string): readonly string[] {
  return extract(text, context, seeds).referents.flatMap(({ kind, name, isNameable }) =>
    isNameable && name !== null ? [`${kind} ${name}`] : [],
  );
}
