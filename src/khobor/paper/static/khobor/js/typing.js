// Typing Bangla in a field as with Avro: a word in Latin letters becomes Bangla when it ends.
import { fromAvro } from "./avro.js";

const WORD_AND_END = /([A-Za-z`^][A-Za-z`^:]*)([\s।,.?!;)\]"'-])$/u;
const taught = new WeakSet();

/** Let a field turn what is typed into Bangla, as long as `isOn` says so. */
export function typeInAvro(field, isOn) {
  if (taught.has(field)) return;
  taught.add(field);
  field.addEventListener("input", (event) => {
    if (isOn() && !event.isComposing) turnWord(field);
  });
  field.addEventListener("blur", () => isOn() && turnRest(field));
}

function turnWord(field) {
  const caret = field.selectionStart;
  if (caret !== field.selectionEnd) return;
  const found = WORD_AND_END.exec(field.value.slice(0, caret));
  if (!found) return;
  const [whole, word, end] = found;
  const written = fromAvro(word) + (end === "." ? "।" : end);
  field.setRangeText(written, caret - whole.length, caret, "end");
}

/** The last word has no end: it is turned when the reader leaves the field. */
function turnRest(field) {
  const found = /[A-Za-z`^][A-Za-z`^:]*$/u.exec(field.value);
  if (found) field.setRangeText(fromAvro(found[0]), found.index, field.value.length, "end");
}
