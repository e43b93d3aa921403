// What was read in this browser: kept in its local storage and sent nowhere. Whatever is found
// there is checked before it is used: it may be of another edition, damaged, or somebody's trick.
const NAME = "khobor-reading";
const EDITION = 1;
const MOST = 150;
const DAY_MS = 86_400_000;
const KEPT_MS = 60 * DAY_MS;
const AHEAD_MS = 3_600_000; // a clock that was set back leaves times from the future

function storage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // switched off in the browser
  }
}

function stored() {
  try {
    const found = JSON.parse(storage()?.getItem(NAME) ?? "null");
    return found && typeof found === "object" && found.edition === EDITION ? found : {};
  } catch {
    return {};
  }
}

function store(isOff, read) {
  try {
    storage()?.setItem(NAME, JSON.stringify({ edition: EDITION, isOff, read }));
  } catch {
    // Full, or not allowed: the page is right without it.
  }
}

const isText = (value, most) => typeof value === "string" && value.length <= most;
const isOurs = (address) => isText(address, 400) && /^\/(?![/\\])/.test(address);

function checked(entry, now) {
  if (!entry || typeof entry !== "object") return null;
  const { id, at, top, space, vector, headline, address } = entry;
  if (!Number.isSafeInteger(id) || id <= 0 || !Number.isFinite(at)) return null;
  if (now - at > KEPT_MS || at < 0 || !isText(headline, 400) || !isOurs(address)) return null;
  return {
    id,
    at: at > now + AHEAD_MS ? now : at,
    top: Number.isSafeInteger(top) ? top : 0,
    space: isText(space, 20) ? space : "",
    vector: isText(vector, 64) ? vector : "",
    headline,
    address,
  };
}

// The stories that were read, the last first; none while it is switched off.
export function readings(now = Date.now()) {
  const { isOff, read } = stored();
  if (isOff === true || !Array.isArray(read)) return [];
  const entries = read.slice(0, 4 * MOST).map((entry) => checked(entry, now));
  const newest = new Map();
  for (const entry of entries.filter(Boolean).sort((a, b) => b.at - a.at)) {
    if (!newest.has(entry.id)) newest.set(entry.id, entry);
  }
  return [...newest.values()].slice(0, MOST);
}

export function isOff() {
  return stored().isOff === true;
}

export function switchOff(off) {
  store(off, off ? [] : readings()); // who switches it off wants it gone
}

// Remember one more story; nothing while it is switched off. Gives what is remembered now.
export function remember(story, now = Date.now()) {
  if (isOff()) return [];
  const entry = checked({ ...story, at: now }, now);
  const others = readings(now).filter((one) => one.id !== story.id);
  const read = (entry ? [entry, ...others] : others).slice(0, MOST);
  store(false, read);
  return read;
}

export function erase() {
  store(isOff(), []);
}
