/** The directory of the package: this file is one level below it, in src or in dist. */
export const packageRoot = new URL("../../", import.meta.url);
