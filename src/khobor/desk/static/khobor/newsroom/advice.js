// Advice on spelling below the field that is being written in, with a button that takes it.
import { toBangla } from "../js/bangla.js";
import { ask } from "./ask.js";
import { frameOf, placeOf, replace, textOf } from "./places.js";

const PAUSE_MS = 700;
const make = (name, about, ...parts) => {
  const made = Object.assign(document.createElement(name), about);
  made.append(...parts);
  return made;
};

export function advise(word) {
  const panels = new WeakMap();
  const waiting = new WeakMap();
  const standing = new Set();

  async function look(place) {
    const text = textOf(place);
    if (panels.get(place)?.text === text) return;
    const answer = text.trim() ? await ask(word.advice, { text }) : { advice: [] };
    if (answer && place.isConnected && textOf(place) === text) show(place, text, answer.advice);
  }

  function show(place, text, advice) {
    const { box } = panels.get(place) ?? { box: make("section", { className: "advice" }) };
    panels.set(place, { box, text });
    const letters = [...text];
    const found = advice.filter((one) => !standing.has(one.found));
    box.replaceChildren();
    box.hidden = !found.length;
    if (!found.length) return;
    box.append(
      make("p", { role: "status" }, `${word.spelling}: ${toBangla(found.length)}`),
      make("ul", {}, ...found.map((one) => line(place, letters, one))),
    );
    frameOf(place).after(box);
  }

  function line(place, letters, one) {
    const start = letters.slice(0, one.start).join("").length;
    const take = make("button", { type: "button", className: "button button-small" }, word.replace);
    const leave = make("button", { type: "button", className: "button button-small button-secondary" }, word.ignore);
    take.setAttribute("aria-label", `${one.found} → ${one.better}: ${word.replace}`);
    leave.setAttribute("aria-label", `${one.found}: ${word.ignore}`);
    take.onclick = async () => {
      const text = textOf(place);
      const at = text.startsWith(one.found, start) ? start : text.indexOf(one.found);
      if (at >= 0) await replace(place, at, at + one.found.length, one.better);
      soon(place, 0);
    };
    leave.onclick = () => {
      standing.add(one.found);
      panels.get(place).text = null;
      soon(place, 0);
    };
    const said = make("span", {}, make("del", {}, one.found), " → ", make("ins", {}, one.better), " ");
    const choice = make("span", { className: "advice-choice" }, take, leave);
    return make("li", {}, said, make("small", {}, one.why), choice);
  }

  function soon(place, pause = PAUSE_MS) {
    clearTimeout(waiting.get(place));
    waiting.set(place, setTimeout(() => look(place), pause));
  }

  for (const kind of ["focusin", "input", "keyup", "paste"]) {
    document.addEventListener(kind, ({ target }) => {
      const place = placeOf(target);
      if (place) soon(place);
    });
  }
}
