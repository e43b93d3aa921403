// Avro's keys in every place to write: Ctrl+M turns them on and off, as Avro Keyboard does.
import { isRich, paste, placeOf, press } from "./places.js";

const KEPT = "khobor-avro";

export async function typeInAvro(word) {
  const { fromAvro } = await import(word.avro);
  const button = Object.assign(document.createElement("button"), { type: "button", className: "avro-keys", textContent: word.avroKeys });
  let isOn = localStorage.getItem(KEPT) === "on";
  let isWriting = false;
  let run = null; // the keys of the word that is being typed, and what they have written

  function turn(on) {
    isOn = on;
    run = null;
    localStorage.setItem(KEPT, on ? "on" : "off");
    button.setAttribute("aria-pressed", String(on));
  }

  function write(place, key) {
    if (run?.place !== place) run = { place, keys: "", written: "" };
    const keys = run.keys + key;
    const now = fromAvro(keys);
    let same = 0;
    while (same < now.length && now[same] === run.written[same]) same += 1;
    const wrong = run.written.length - same;
    if (isRich(place)) {
      for (let n = 0; n < wrong; n += 1) press(place, "Backspace", 8);
      if (now.length > same) paste(place, now.slice(same));
    } else {
      const end = place.selectionStart;
      place.setSelectionRange(end - wrong, place.selectionEnd);
      document.execCommand(now.length > same ? "insertText" : "delete", false, now.slice(same));
    }
    run = { place, keys, written: now };
  }

  document.addEventListener("keydown", (event) => {
    if (!event.isTrusted) return;
    if (event.ctrlKey && event.key.toLowerCase() === "m" && placeOf(event.target)) {
      event.preventDefault();
      turn(!isOn);
    } else if (event.key.length > 1 && event.key !== "Shift") run = null;
  }, true);
  document.addEventListener("pointerdown", () => { run = null; }, true);
  document.addEventListener("beforeinput", (event) => {
    const place = placeOf(event.target);
    if (isWriting || !isOn || !place || event.inputType !== "insertText" || event.isComposing) return;
    if (!/^[!-~]$/.test(event.data ?? "")) {
      run = null;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    isWriting = true;
    write(place, event.data);
    isWriting = false;
  }, true);

  button.title = word.avroHelp;
  button.onclick = () => turn(!isOn);
  turn(isOn);
  document.querySelector("form[data-edit-form]")?.prepend(button);
}
