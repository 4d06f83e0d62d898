const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Small words that are English and nothing else. */
export const sureWords = words(
  "the and that with for from said his their they were would after which when who have been this has into than there could before about its because will",
);

/** Small words of English that other languages have too, mostly as other words. */
export const sharedWords = words(
  "of to is was he she her it these those where while by at had be are as not but in on says then during between over under against also other two first all one more most new year",
);

/** Language tags of BCP 47 for the codes of ISO 639-3 that the detector gives. */
export const tags: Readonly<Record<string, string>> = Object.fromEntries(
  "eng:en fra:fr deu:de spa:es por:pt ita:it nld:nl swe:sv ron:ro pol:pl ces:cs hun:hu tur:tr ind:id zlm:ms jav:jv sun:su mad:mad ilo:ilo ceb:ceb tgl:tl vie:vi hau:ha yor:yo ibo:ig swh:sw som:so zul:zu nya:ny kin:rw run:rn plt:mg fuv:ff lin:ln uzn:uz azj:az bos:bs hrv:hr srp:sr qug:qug hms:hms hnj:hnj zyb:zyb ckb:ckb rus:ru ukr:uk koi:koi bel:be bul:bg kaz:kk arb:ar urd:ur pes:fa skr:skr pbu:ps hin:hi mar:mr mai:mai bho:bho npi:ne mag:mag ben:bn guj:gu pan:pa tam:ta tel:te kan:kn mal:ml sin:si tha:th lao:lo mya:my khm:km kor:ko jpn:ja cmn:zh heb:he ydd:yi ell:el hye:hy kat:ka amh:am tir:ti bod:bo ori:or"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
