// Places to write in: plain fields, and Wagtail's rich text. What stands there, and changing it.
const PLAIN = "textarea, input[type=text], input:not([type])";
const RICH = ".public-DraftEditor-content[contenteditable=true]";
const NOT_FOR_WORDS = "[role=combobox], [readonly], [name$=slug], [name=q], .w-tag, [data-controller~='w-date']";

/** The place that an event happened in; null where no text is written. */
export function placeOf(target) {
  if (!target?.closest?.("form[data-edit-form]")) return null;
  const rich = target.closest(RICH);
  if (rich) return rich;
  return target.matches(PLAIN) && !target.matches(NOT_FOR_WORDS) ? target : null;
}

export const isRich = (place) => place.matches(RICH);
const blocksOf = (place) => [...place.querySelectorAll("[data-block=true]")];

export function textOf(place) {
  return isRich(place) ? blocksOf(place).map((block) => block.textContent).join("\n") : place.value;
}

/** What a panel of this place follows. */
export const frameOf = (place) => (isRich(place) ? (place.closest(".Draftail-Editor") ?? place) : place);

/** Put a text in the place of letters `start` to `end`, as if it were typed: it can be undone. */
export async function replace(place, start, end, text) {
  place.focus();
  if (!isRich(place)) {
    place.setSelectionRange(start, end);
    document.execCommand("insertText", false, text);
    return;
  }
  select(place, start, end);
  await new Promise((done) => setTimeout(done, 50)); // the editor hears of a selection a moment later
  paste(place, text);
}

/** Paste into a place as a person does. */
export function paste(place, text, html = "") {
  if (!isRich(place)) {
    if (document.activeElement !== place) place.focus();
    document.execCommand("insertText", false, text);
    return;
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  if (html) clipboardData.setData("text/html", html);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  event.isOurs = true;
  place.dispatchEvent(event);
}

/** Press a key of the rich text editor. */
export function press(place, key, keyCode, held = {}) {
  place.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode, bubbles: true, cancelable: true, ...held }));
}

function select(place, start, end) {
  let before = 0;
  for (const block of blocksOf(place)) {
    const after = before + block.textContent.length;
    if (start <= after) {
      const [from, to] = [point(block, start - before), point(block, end - before)];
      getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      return;
    }
    before = after + 1;
  }
}

function point(block, place) {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = place;
  let last = { node: block, offset: 0 };
  while (texts.nextNode()) {
    const { length } = texts.currentNode.data;
    last = { node: texts.currentNode, offset: Math.min(left, length) };
    if (left <= length) return last;
    left -= length;
  }
  return last;
}
