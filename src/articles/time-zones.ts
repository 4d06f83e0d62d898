/** Minutes east of Greenwich, by the abbreviations that texts and feeds write, in lower case. */
const offsets: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wat: 60,
    cet: 60,
    cest: 120,
    cat: 120,
    sast: 120,
    eet: 120,
    eest: 180,
    eat: 180,
    msk: 180,
    pkt: 300,
    hkt: 480,
    sgt: 480,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    est: -300,
    edt: -240,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
  }),
);

/** Countries mean different zones by these: India, Ireland and Israel; Britain and Bangladesh; America, China and Cuba. */
const ambiguous: readonly string[] = ["ist", "bst", "cst"];

/** Every abbreviation of a time zone that is read, in lower case, whether or not it is clear. */
export const timeZoneNames: readonly string[] = [...offsets.keys(), ...ambiguous];

/** Minutes east of Greenwich; null for an abbreviation that is unknown or ambiguous, so that the time is not known. */
export function timeZoneOffset(name: string): number | null {
  return offsets.get(name.toLowerCase()) ?? null;
}
