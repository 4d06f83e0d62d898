import { randomFrom } from "../../benchmarks/ingest/random.ts";
import { capitalised, headline, narrative, statement } from "../../benchmarks/world/prose.ts";

/** An article as `ingestArticle` takes it. */
export interface FaultArticle {
  readonly url: string;
  readonly headline: string;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly body: string;
}

const syllables = "ba ke li mo ru da fe gi no pu sa te vi lo mu ra he ki so tu".split(" ");
const countries = ["Brazil", "Kenya", "Norway", "Japan", "Canada", "Egypt", "India", "Chile", "Ghana", "Poland"];

/**
 * The nth article. People and words of each are its own, so that what is read in one does not depend on which others
 * were there before it.
 */
export function faultArticle(n: number): FaultArticle {
  const random = randomFrom(n * 7_919 + 17);
  const country = random.pick(countries);
  const [given, surname] = [nameOf(n * 3 + 1), nameOf(n * 3 + 2)];
  // Without invented places, which another article may take for a person.
  const sentence = (): string => {
    const text = narrative(random);
    return /.[A-Z]/.test(text) || !/^(?:The|A|An|About|Critics) /.test(text) ? sentence() : text;
  };
  const sentences = (count: number) => Array.from({ length: count }, sentence).join(" ");
  const said = (): string => {
    const { text } = statement([country], random);
    return /[A-Z]/.test(text.replace(country, "")) ? said() : text;
  };
  return {
    url: `https://faults.example/${n}`,
    headline: headline(country, random),
    publisher: "Business Standard",
    publishedAt: "2024-03-05",
    body: [
      sentences(5),
      `“${capitalised(said())},” said ${given} ${surname}, a spokesman. ${sentences(2)}`,
      `${surname} said that ${said()}. ${sentences(3)}`,
      `“${capitalised(said())},” ${surname} told reporters on Monday.`,
      sentences(4),
    ].join("\n\n"),
  };
}

/** A name that nobody else has. */
function nameOf(n: number): string {
  const parts = [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20, Math.floor(n / 8_000) % 20];
  return capitalised(parts.map((part) => syllables[part] ?? "").join(""));
}
