/** The first instant in UTC that a year, month, day or time of ISO 8601 can mean, as ISO 8601; null when it is none. */
export function firstInstant(value: string): string | null {
  const completed = /^\d{4}$/.test(value) ? `${value}-01-01` : /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(completed) ? `${completed}T00:00:00Z` : completed);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
