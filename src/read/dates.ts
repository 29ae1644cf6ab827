/*
 * Dates as files give them, as ISO 8601 writes them: `2026-04-05`, `2026-04-05T12:00:00`, with the zone where it is known.
 */

/** Date, time and zone as ISO 8601's basic format has them, or PDF's (ISO 32000, 7.9.4), whose zone is `+02'00'`. */
const COMPACT = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:T?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?)?(Z|[+-]\d\d)?[:']?(\d\d)?'?(?:00'?)?$/u;

/** `20260405T120000Z` or `D:20260405120000+02'00'` with its marks; what is no such date, or no day that there is, as it stands. */
export function isoDate(written: string): string {
  const [whole, year, month, day, hour, minute, second, zone, zoneMinutes] = COMPACT.exec(written.trim()) ?? [];
  if (whole === undefined) return written.trim();
  return joinedDate({ year, month, day, hour, minute, second, zone: zone === undefined || zone === "Z" ? zone : `${zone}:${zoneMinutes ?? "00"}` }) ?? written.trim();
}

/** The parts of a date, each in digits; the zone as ISO writes it. */
export interface DateParts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly zone?: string | undefined;
}

const two = (digits: string) => digits.padStart(2, "0");

/** A date as far as it is given; undefined where it is none. */
export function joinedDate({ year, month, day, hour, minute, second = "0", zone = "" }: DateParts): string | undefined {
  if (year === undefined || !/^\d{4}$/u.test(year)) return undefined;
  const date = [year, ...[month, ...(month === undefined ? [] : [day])].flatMap((part) => (part === undefined ? [] : [two(part)]))].join("-");
  const time = day === undefined || hour === undefined || minute === undefined ? "" : `T${two(hour)}:${two(minute)}:${two(second)}${zone}`;
  // A day that its month does not have would become one of the next.
  const isDay = new Date(date.length === 10 ? `${date}T00:00Z` : date).getTime();
  if (Number.isNaN(isDay) || !new Date(isDay).toISOString().startsWith(date) || Number.isNaN(Date.parse(`${date}${time}`))) return undefined;
  return `${date}${time}`;
}
