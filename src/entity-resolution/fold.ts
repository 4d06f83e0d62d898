// Letters that NFKD does not decompose although people type plain ones.
const plainLetters = new Map(
  "ß=ss ẞ=SS æ=ae Æ=AE œ=oe Œ=OE ø=o Ø=O đ=d Đ=D ð=d Ð=D þ=th Þ=Th ł=l Ł=L ı=i"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/**
 * A name without accents, periods, a leading "the", a trailing "'s"; hyphens and runs
 * of white space become one space. Case stays: "the U.S.'s" becomes "US".
 */
export function plain(name: string): string {
  return (onlyAscii.test(name) ? name : withPlainLetters(name))
    .replace(/[‘’ʼ`]/gu, "'")
    .replaceAll(".", "")
    .replace(/[\s\p{Pd}]+/gu, " ")
    .trim()
    .replace(/^the (?=.)/iu, "")
    .replace(/(?<=.)(?:'s|(?<=s)')$/iu, "");
}

// The backquote is the only one of the apostrophes above among these.
const onlyAscii = /^[\x20-\x7e]*$/;

function withPlainLetters(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßẞæÆœŒøØđĐðÐþÞłŁı]/gu, (letter) => plainLetters.get(letter) ?? letter);
}

// Most names are plain words, which only need lower case.
const onlyWords = /^(?!the )[a-z]+(?: [a-z]+)*$/i;

/** The form in which two spellings of one name are equal: {@link plain}, in lower case. */
export function fold(name: string): string {
  return onlyWords.test(name) ? name.toLowerCase() : plain(name).toLowerCase();
}
