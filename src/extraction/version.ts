/**
 * Goes up whenever the same text would be read differently. What was read by an older version is read again by
 * `onrecord reextract`.
 */
export const extractorVersion = 4;
