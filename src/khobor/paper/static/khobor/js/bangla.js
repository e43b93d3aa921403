// Bangla digits, numbers, dates and times in the browser: the same answers as khobor.bangla.
// tests/vectors/bangla.json holds both together. Only zone arithmetic comes from Intl, since
// browsers' own Bangla (day parts, spellings, ordinals) is not a newspaper's.

const DHAKA = "Asia/Dhaka";
const MONTHS = [
  "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন",
  "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
];
const WEEKDAYS = ["রবি", "সোম", "মঙ্গল", "বুধ", "বৃহস্পতি", "শুক্র", "শনি"];
const DAY_PARTS = [
  [20, "রাত"], [18, "সন্ধ্যা"], [15, "বিকাল"], [12, "দুপুর"], [6, "সকাল"], [4, "ভোর"], [0, "রাত"],
];
const DAY_ENDINGS = { 1: "লা", 2: "রা", 3: "রা", 4: "ঠা" };
const COMPACT_UNITS = [[1e12, "লাখ কোটি"], [1e7, "কোটি"], [1e5, "লাখ"], [1e3, "হাজার"]];
const BANGLA_MONTHS = [
  "বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন",
  "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র",
];
const HIJRI_MONTHS = [
  "মহররম", "সফর", "রবিউল আউয়াল", "রবিউস সানি", "জমাদিউল আউয়াল", "জমাদিউস সানি",
  "রজব", "শাবান", "রমজান", "শাওয়াল", "জিলকদ", "জিলহজ",
];
// Bangladesh's revisions, official from 1987 and from 2019 (১৪২৬).
const MONTH_DAYS_BEFORE_1426 = [31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30, 30];
const MONTH_DAYS_SINCE_1426 = [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29, 30];
const FALGUN = 10;
const DAY_MS = 86400000;

/** The text with Bangla digits. */
export const toBangla = (value) => String(value).replace(/[0-9]/g, (d) => "০১২৩৪৫৬৭৮৯"[d]);

/** The text with Latin digits. */
export const toLatin = (value) =>
  String(value).replace(/[০-৯]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0x9e6 + 48));

/** A number with commas at thousand, lakh and crore: ১২,৩৪,৫৬৭. */
export function group(number) {
  const [whole, fraction] = String(Math.abs(number)).split(".");
  const grouped = whole.replace(/(\d)(?=(\d\d)*\d{3}$)/g, "$1,");
  return toBangla((number < 0 ? "-" : "") + grouped + (fraction ? "." + fraction : ""));
}

/** A number in the greatest unit that fits, one decimal at most, never rounded up: ১২.৫ লাখ. */
export function compact(number) {
  const unit = COMPACT_UNITS.find(([size]) => Math.abs(number) >= size);
  if (!unit) return group(number);
  return `${group(Math.trunc((number * 10) / unit[0]) / 10)} ${unit[1]}`;
}

/** A day of the month with its ending: ১৬ই. */
export const ordinalDate = (day) =>
  toBangla(day) + (DAY_ENDINGS[day] ?? (day <= 18 ? "ই" : "শে"));

/** The part of the day that an hour (0 to 23) belongs to. */
export const dayPart = (hour) => DAY_PARTS.find(([start]) => hour >= start)[1];

const clocks = new Map();

function parts(moment, tz, calendar) {
  const key = `${calendar} ${tz}`;
  if (!clocks.has(key)) {
    clocks.set(key, new Intl.DateTimeFormat("en-US", {
      timeZone: tz, calendar, numberingSystem: "latn", hourCycle: "h23",
      year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
    }));
  }
  const at = {};
  for (const { type, value } of clocks.get(key).formatToParts(moment)) at[type] = Number(value);
  return at;
}

/** Calendar and clock of a moment in a zone, as numbers; months count from 1, Sunday is 0. */
function local(moment, tz) {
  const at = parts(moment, tz, "gregory");
  at.days = Date.UTC(at.year, at.month - 1, at.day) / DAY_MS;
  at.weekday = new Date(at.days * DAY_MS).getUTCDay();
  return at;
}

const clockOf = (at) =>
  `${dayPart(at.hour)} ${toBangla(`${at.hour % 12 || 12}:${String(at.minute).padStart(2, "0")}`)}`;
const dayOf = (at) => `${toBangla(at.day)} ${MONTHS[at.month - 1]} ${toBangla(at.year)}`;

/** The line under the masthead: বুধবার, ১৬ই এপ্রিল, ২০২৫ | বিকাল ৩:১৭. */
export function mastheadTime(date, tz = DHAKA) {
  const at = local(date, tz);
  const day = `${ordinalDate(at.day)} ${MONTHS[at.month - 1]}, ${toBangla(at.year)}`;
  return `${WEEKDAYS[at.weekday]}বার, ${day} | ${clockOf(at)}`;
}

/** Date and time of a story: ৯ এপ্রিল ২০২৫, সন্ধ্যা ৭:২৭. */
export function houseDate(date, tz = DHAKA) {
  const at = local(date, tz);
  return `${dayOf(at)}, ${clockOf(at)}`;
}

/** How far a moment is from now: এইমাত্র, ৫ মিনিট আগে, গতকাল; past six days the date. */
export function relativeTime(date, now = new Date(), tz = DHAKA) {
  const seconds = (date - now) / 1000;
  const distance = Math.floor(Math.abs(seconds));
  const direction = seconds > 0 ? "পরে" : "আগে";
  if (distance < 60) return "এইমাত্র";
  if (distance < 3600) return `${toBangla(Math.floor(distance / 60))} মিনিট ${direction}`;
  const at = local(date, tz);
  const days = at.days - local(now, tz).days;
  if (distance < 12 * 3600 || days === 0) {
    return `${toBangla(Math.floor(distance / 3600))} ঘণ্টা ${direction}`;
  }
  if (Math.abs(days) === 1) return days > 0 ? "আগামীকাল" : "গতকাল";
  return Math.abs(days) <= 6 ? `${toBangla(Math.abs(days))} দিন ${direction}` : dayOf(at);
}

const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The Bangla date of a moment, in Bangladesh's calendar: ৩ বৈশাখ ১৪৩২. */
export function banglaCalendar(date, tz = DHAKA) {
  const at = local(date, tz);
  const begun = at.month > 4 || (at.month === 4 && at.day >= 14);
  const year = at.year - 593 - (begun ? 0 : 1);
  const lengths = [...(year >= 1426 ? MONTH_DAYS_SINCE_1426 : MONTH_DAYS_BEFORE_1426)];
  if (isLeap(year + 594)) lengths[FALGUN] += 1;
  let rest = at.days - Date.UTC(year + 593, 3, 14) / DAY_MS;
  let month = 0;
  while (rest >= lengths[month]) rest -= lengths[month++];
  return `${toBangla(rest + 1)} ${BANGLA_MONTHS[month]} ${toBangla(year)}`;
}
export const banglaDay = banglaCalendar;

/** The Hijri date that Bangladeshi papers print: Umm al-Qura, moved by Dhaka's moon sighting. */
export function hijriDay(date, moonOffsetDays = -1, tz = DHAKA) {
  const sighted = new Date((local(date, tz).days + moonOffsetDays) * DAY_MS);
  const at = parts(sighted, "UTC", "islamic-umalqura");
  return `${toBangla(at.day)} ${HIJRI_MONTHS[at.month - 1]} ${toBangla(at.year)}`;
}
