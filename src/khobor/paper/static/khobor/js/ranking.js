// Which stories a reader may like to read next, from the shared file and what was read in this
// browser. Pure: no storage, no network, no clock of its own. The Python side is `selection.mixing`
// and `selection.vectors`; tests/vectors/selection.json holds them together.
export const DIMENSIONS = 32;
const EDITION = 1;
const FRESH_HOURS = 18; // half of a story's worth is gone after so many
const LEAD = 0.6;
const PICTURE = 0.15;
const REPEATED = 0.8; // each story of a section that is there already makes the next worth less
const OLDEST_HOURS = 48; // what is older is shown only if there is too little
const USED = 40; // readings that count, the last ones
const HALF_LIFE_DAYS = 14; // after so long a reading counts half
const INTEREST = 10; // what the likeness to what was read adds, at most
const LIKE = 0.4; // vectors less alike than this say nothing
const SECTION = 1.5; // what reading a section alone adds, at most
const SAME = 0.97; // vectors as alike as this are of one text
const MOST_OF_ONE = 0.5; // of a list, so much may be of one section
const LEAST_SECTIONS = 3;
const EXPLORED = 6; // one place of so many is for a section that the reader does not read
const FOLLOWED = 3; // one place of so many is for what is like what was read, also if it is older:
const FOLLOWS = 2; // of so much interest,
const FOLLOWED_HOURS = 96; // not older than that,
const LASTING_HOURS = 72; // and losing half of its worth after so many
const NEARBY = 0.8; // what the page names elsewhere as new is worth so much
const DAY_MS = 86_400_000;
const LATEST_MINUTES = 360; // a file is not older than that, whatever the clock says

// The numbers of packed vectors: two in a byte, -7 to 7.
export function unpack(base64) {
  const bytes = atob(base64);
  const numbers = new Int8Array(bytes.length * 2);
  for (let n = 0; n < bytes.length; n += 1) {
    const byte = bytes.charCodeAt(n);
    numbers[2 * n] = (byte >> 4) - 8;
    numbers[2 * n + 1] = (byte & 15) - 8;
  }
  return numbers;
}

function unit(numbers) {
  const length = Math.hypot(...numbers);
  return length ? Float32Array.from(numbers, (number) => number / length) : null;
}

export function vectorOf(base64) {
  try {
    const numbers = unpack(base64);
    return numbers.length === DIMENSIONS ? unit(numbers) : null;
  } catch {
    return null; // no base64: somebody's trick, or damaged
  }
}

export function likeness(one, other) {
  if (!one || !other) return 0;
  let sum = 0;
  for (let n = 0; n < DIMENSIONS; n += 1) sum += one[n] * other[n];
  return sum;
}

// The stories of the file; throws if it is no such file.
export function readFile(file, now) {
  if (file.edition !== EDITION) throw new Error(`candidates of edition ${file.edition}`);
  const drift = Math.min(Math.max((now / 1000 - file.made) / 60, 0), LATEST_MINUTES);
  const bytes = atob(file.vectors);
  const numbers = unpack(file.vectors);
  return file.id.map((id, n) => {
    const [section, name, above] = file.sections[file.section[n]] ?? [0, "", ""];
    const slug = file.slug[n];
    return {
      id,
      section,
      name,
      top: file.top[n],
      ageHours: Math.max(file.age[n] + drift, 0) / 60,
      isLead: file.lead[n] === 1,
      kicker: file.kicker[n],
      headline: file.headline[n],
      address: slug.startsWith("/") ? slug : `${above}${id}/${slug}`,
      picture: file.picture[n],
      space: file.space,
      vector: unit(numbers.subarray(n * DIMENSIONS, (n + 1) * DIMENSIONS)),
      packed: bytes.slice((n * DIMENSIONS) / 2, ((n + 1) * DIMENSIONS) / 2),
    };
  });
}

export function firstWorth({ ageHours, isLead, picture }) {
  const fresh = 0.5 ** (Math.max(ageHours, 0) / FRESH_HOURS);
  return fresh * (1 + LEAD * Boolean(isLead) + PICTURE * Boolean(picture));
}

// What somebody reads, as vectors with weights and shares of sections; null for a new reader.
export function interestsOf(readings, stories, now) {
  const used = readings.slice(0, USED);
  if (!used.length) return null;
  const known = new Map(stories.map((story) => [story.id, story]));
  const sections = new Map();
  let all = 0;
  const vectors = used.map((reading) => {
    const weight = 0.5 ** (Math.max(now - reading.at, 0) / DAY_MS / HALF_LIFE_DAYS);
    const top = known.get(reading.id)?.top ?? reading.top;
    sections.set(top, (sections.get(top) ?? 0) + weight);
    all += weight;
    const isComparable = reading.space && reading.space === stories[0]?.space;
    const vector = known.get(reading.id)?.vector ?? (isComparable ? vectorOf(reading.vector) : null);
    return { vector, weight };
  });
  const total = all + 2; // of one reading nobody can tell what a reader likes
  for (const [top, sum] of sections) sections.set(top, sum / total);
  return { vectors: vectors.filter(({ vector }) => vector), sections };
}

function interest(story, { vectors, sections }) {
  let best = 0;
  let second = 0;
  for (const { vector, weight } of vectors) {
    const like = Math.max(likeness(story.vector, vector) - LIKE, 0) * weight;
    if (like > best) [best, second] = [like, best];
    else if (like > second) second = like;
  }
  const like = (0.6 * best + 0.4 * second) / (1 - LIKE);
  return 1 + INTEREST * like * like + SECTION * (sections.get(story.top) ?? 0);
}

const NONE = new Set();

// The best `count` stories: fresh, of interest, from several sections, not read, no text twice.
// `nearby` are stories that the page names elsewhere only because they are new.
export function rank(stories, readings, { now, count = 6, without = NONE, nearby = NONE }) {
  const read = new Set(readings.map(({ id }) => id));
  const fit = stories.filter(({ id }) => !read.has(id) && !without.has(id));
  const fresh = new Set(fit.filter(({ ageHours }) => ageHours <= OLDEST_HOURS));
  const isScarce = fresh.size < 2 * count;
  const interests = interestsOf(readings, stories, now);
  const offers = fit
    .map((story) => {
      const place = nearby.has(story.id) ? NEARBY : 1;
      const liking = interests ? interest(story, interests) : 1;
      const first = firstWorth(story) * place;
      return {
        story,
        first,
        worth: first * liking,
        lasting: liking * place * 0.5 ** (story.ageHours / LASTING_HOURS),
        follows: liking >= FOLLOWS && story.ageHours <= FOLLOWED_HOURS,
        isNow: isScarce || fresh.has(story),
      };
    })
    .sort((a, b) => b.story.id - a.story.id);
  return take(offers, count, interests);
}

function take(offers, count, interests) {
  const most = Math.max(Math.ceil(count * MOST_OF_ONE), 2);
  const explored = interests ? Math.floor(count / EXPLORED) : 0;
  const followed = interests ? Math.floor(count / FOLLOWED) : 0;
  const taken = [];
  const shown = new Map();
  const pick = (fits, worthOf) => {
    let best = null;
    let highest = -1;
    for (const offer of offers) {
      if (taken.includes(offer) || !fits(offer)) continue;
      const worth = worthOf(offer) * REPEATED ** (shown.get(offer.story.top) ?? 0);
      if (worth > highest) [best, highest] = [offer, worth];
    }
    if (!best) return false;
    taken.push(best);
    shown.set(best.story.top, (shown.get(best.story.top) ?? 0) + 1);
    return true;
  };
  const isNew = ({ story: { vector } }) =>
    !taken.some(({ story }) => likeness(story.vector, vector) > SAME);
  const hasRoom = (offer) => {
    const there = shown.get(offer.story.top) ?? 0;
    const isNeeded = count - taken.length > LEAST_SECTIONS - shown.size || there === 0;
    return there < most && isNeeded && isNew(offer);
  };
  const isFit = (offer) => offer.isNow && hasRoom(offer);
  const isFollowing = (offer) => offer.follows && hasRoom(offer);
  const isUnread = (offer) => !interests?.sections.has(offer.story.top) && isFit(offer);
  const isLeft = (offer) => offer.isNow && isNew(offer);
  const lacking = () => Math.max(followed - taken.filter(({ follows }) => follows).length, 0);
  const places = count - explored;
  while (taken.length < places - lacking() && pick(isFit, ({ worth }) => worth));
  while (taken.length < places && lacking() && pick(isFollowing, ({ lasting }) => lasting));
  while (taken.length < places && pick(isFit, ({ worth }) => worth));
  while (taken.length < count && pick(isUnread, ({ first }) => first));
  while (taken.length < count && pick(isLeft, ({ worth }) => worth));
  return taken.map(({ story }) => story);
}
