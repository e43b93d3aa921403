// Avro Phonetic in the browser: the same Bangla for the same keys as khobor.bangla.from_avro.
// tests/vectors/avro.json holds both together. The layout is khobor/bangla/data/avro.json, put here
// by `python -m scripts.avro_layout`; a test compares them.

const LAYOUT = {
  "about": "Avro Phonetic's layout. Keys are Latin; letters in `keep_case` mean another letter in capitals. See docs/decisions/avro.md.",
  "keep_case": "oiudgjnrstyz",
  "vowels": "aeiou",
  "letters": {
    "k": "ক", "q": "ক", "kh": "খ", "g": "গ", "G": "গ", "gh": "ঘ", "Gh": "ঘ", "Ng": "ঙ", "c": "চ",
    "ch": "ছ", "j": "জ", "J": "জ", "jh": "ঝ", "NG": "ঞ", "T": "ট", "Th": "ঠ", "D": "ড", "Dh": "ঢ",
    "N": "ণ", "t": "ত", "th": "থ", "d": "দ", "dh": "ধ", "n": "ন", "p": "প", "f": "ফ", "ph": "ফ",
    "b": "ব", "v": "ভ", "bh": "ভ", "m": "ম", "z": "য", "l": "ল", "S": "শ", "sh": "শ", "Sh": "ষ",
    "s": "স", "h": "হ", "R": "ড়", "Rh": "ঢ়", "Y": "য়", "t``": "ৎ", "ng": "ং", "kkh": "ক্ষ",
    "kSh": "ক্ষ", "kx": "ক্ষ"
  },
  "spelled": {
    "gg": "জ্ঞ", "gG": "জ্ঞ", "Gg": "জ্ঞ", "GG": "জ্ঞ", "nk": "ঙ্ক", "nkh": "ঙ্খ", "ngh": "ঙ্ঘ",
    "Ngx": "ঙ্ষ", "nc": "ঞ্চ", "nch": "ঞ্ছ", "nj": "ঞ্জ", "njh": "ঞ্ঝ", "mpl": "মপ্ল", "Ngr": "ঙর",
    "NGr": "ঞর", "ngr": "ংর", "ngo": "ঙ্গ", "nga": "ঙ্গা", "ngi": "ঙ্গি", "ngI": "ঙ্গী",
    "ngu": "ঙ্গু", "ngU": "ঙ্গূ", "nge": "ঙ্গে", "ngO": "ঙ্গো", "ngOI": "ঙ্গৈ", "ngOU": "ঙ্গৌ",
    "rrZ": "রর\u200d্য", "rry": "রর\u200d্য", "Z": "্য", "oZ": "অ্য", "aZ": "অ্যা", "a`": "া",
    "i`": "ি", "I`": "ী", "u`": "ু", "oo`": "ু", "U`": "ূ", "ee`": "ী", "e`": "ে", "O`": "ো",
    "OI`": "ৈ", "OU`": "ৌ", "rri`": "ৃ", "^": "ঁ", "^`": "^", ":": "ঃ", ":`": ":", ",,": "্\u200c",
    ".": "।", "..": "।।", "...": "...", ".`": ".", "$": "৳", ",": ",", "0": "০", "1": "১", "2": "২",
    "3": "৩", "4": "৪", "5": "৫", "6": "৬", "7": "৭", "8": "৮", "9": "৯"
  },
  "conjuncts": [
    "k k", "k T", "k t", "k l", "k s", "kkh N", "kSh N", "kx N", "kkh m", "kSh m", "kx m", "g dh",
    "g N", "g n", "g m", "g l", "G dh", "G N", "G n", "G m", "G l", "gh n", "Gh n", "Ng k", "Ng kh",
    "Ng g", "Ng gh", "Ng m", "Ng kkh", "Ng kSh", "Ng kx", "c c", "c ch", "c NG", "j j", "j jh",
    "j NG", "NG c", "NG ch", "NG j", "NG jh", "T T", "T m", "D D", "N T", "N Th", "N D", "N Dh",
    "N N", "N n", "N m", "t t", "t th", "t n", "t m", "d d", "d dh", "d g", "d gh", "d bh", "d v",
    "d m", "dh n", "dh m", "n t", "n th", "n d", "n dh", "n T", "n Th", "n D", "n n", "n m", "n s",
    "p T", "p t", "p n", "p p", "p l", "p s", "f l", "ph l", "b j", "b d", "b dh", "b b", "b l",
    "bh l", "v l", "m n", "m p", "m ph", "m f", "m b", "m bh", "m v", "m m", "m l", "m th", "l k",
    "l g", "l T", "l D", "l p", "l b", "l bh", "l v", "l m", "l l", "l dh", "sh c", "sh ch", "sh t",
    "sh n", "sh m", "sh l", "S c", "S ch", "S t", "S n", "S m", "S l", "Sh k", "Sh T", "Sh Th",
    "Sh N", "Sh p", "Sh ph", "Sh f", "Sh m", "s k", "s k l", "s kh", "s T", "s t", "s th", "s n",
    "s p", "s p l", "s ph", "s f", "s m", "s l", "h N", "h n", "h m", "h l", "R g"
  ],
  "apart": [
    "p sh", "k sh", "l kh", "l gh", "l ph", "n sh"
  ],
  "by_place": {
    "i": [{"after": "consonant", "text": "ি"}, {"text": "ই"}],
    "I": [{"after": "consonant", "text": "ী"}, {"text": "ঈ"}],
    "ee": [{"after": "consonant", "text": "ী"}, {"text": "ঈ"}],
    "u": [{"after": "consonant", "text": "ু"}, {"text": "উ"}],
    "oo": [{"after": "consonant", "text": "ু"}, {"text": "উ"}],
    "U": [{"after": "consonant", "text": "ূ"}, {"text": "ঊ"}],
    "rri": [{"after": "consonant", "text": "ৃ"}, {"text": "ঋ"}],
    "e": [{"after": "consonant", "text": "ে"}, {"text": "এ"}],
    "OI": [{"after": "consonant", "text": "ৈ"}, {"text": "ঐ"}],
    "O": [{"after": "consonant", "text": "ো"}, {"text": "ও"}],
    "OU": [{"after": "consonant", "text": "ৌ"}, {"text": "ঔ"}],
    "a": [{"after": "consonant", "text": "া"}, {"after": "vowel", "not_after": "a", "text": "য়া"}, {"text": "আ"}],
    "o": [{"after": "consonant", "text": ""}, {"after": "vowel", "not_after": "o", "text": "ও"}, {"text": "অ"}],
    "r": [{"after": "consonant", "not_after": "rywxZ", "text": "্র"}, {"text": "র"}],
    "ry": [{"after": "consonant", "not_after": "rywx", "text": "্র্য"}, {"text": "র\u200d্য"}],
    "rZ": [{"after": "consonant", "not_after": "rywx", "text": "্র্য"}, {"text": "র\u200d্য"}],
    "rr": [{"after": "consonant", "not_after": "r", "text": "্রর"}, {"after": "consonant", "text": "রর"}, {"before": "consonant", "not_before": "r", "text": "র্"}, {"text": "রর"}],
    "y": [{"after": "consonant", "text": "্য"}, {"after": "vowel", "text": "য়"}, {"text": "ইয়"}],
    "w": [{"after": "consonant", "text": "্ব"}, {"after": "mark", "before": "vowel", "text": "ওয়"}, {"text": "ও"}],
    "x": [{"after": "mark", "text": "এক্স"}, {"text": "ক্স"}]
  }
};

const HASANTA = "\u09cd";
const EDGE = "\n"; // what stands before the first key and after the last

/** What keys write, by the keys: cases in order, of which the first that fits is right. */
function spelledOut({ letters, conjuncts, apart, spelled, by_place: byPlace }) {
  const cases = new Map();
  const always = (keys, text) => cases.set(keys, [{ text }]);
  Object.entries(letters).forEach(([keys, text]) => always(keys, text));
  for (const [joint, groups] of [[HASANTA, conjuncts], ["", apart]]) {
    for (const group of groups) {
      const parts = group.split(" ");
      always(parts.join(""), parts.map((part) => letters[part]).join(joint));
    }
  }
  Object.entries(spelled).forEach(([keys, text]) => always(keys, text));
  Object.entries(byPlace).forEach(([keys, list]) => cases.set(keys, list));
  return cases;
}

const CASES = spelledOut(LAYOUT);
const LONGEST = Math.max(...[...CASES.keys()].map((keys) => keys.length));
const FOLDED = new RegExp(`(?![${LAYOUT.keep_case.toUpperCase()}])[A-Z]`, "g");

/** `vowel`, `consonant`, or `mark` for all that is no Latin letter. */
function kind(key) {
  if (!/^[A-Za-z]$/.test(key)) return "mark";
  return LAYOUT.vowels.includes(key.toLowerCase()) ? "vowel" : "consonant";
}

function longestKeys(keys, at) {
  for (let length = LONGEST; length > 0; length -= 1) {
    const found = keys.slice(at, at + length);
    if (CASES.has(found)) return found;
  }
  return "";
}

function text(keys, at, found) {
  const before = keys[at - 1] ?? EDGE;
  const after = keys[at + found.length] ?? EDGE;
  return CASES.get(found).find(
    (one) =>
      (!one.after || one.after === kind(before)) &&
      (!one.before || one.before === kind(after)) &&
      !one.not_after?.includes(before) &&
      !one.not_before?.includes(after),
  ).text;
}

/** What Avro Keyboard writes for these keys. Text that is not Latin stays. */
export function fromAvro(typed) {
  const keys = typed.replace(FOLDED, (capital) => capital.toLowerCase());
  let written = "";
  for (let at = 0; at < keys.length; ) {
    const found = longestKeys(keys, at);
    written += found ? text(keys, at, found) : keys[at];
    at += found.length || 1;
  }
  return written;
}
