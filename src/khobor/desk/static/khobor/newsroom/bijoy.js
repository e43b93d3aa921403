// What is pasted in Bijoy becomes Unicode on its way into the field; a button puts it back.
import { ask } from "./ask.js";
import { frameOf, isRich, paste, placeOf, press, replace, textOf } from "./places.js";

const FONT = /(?:font-family|face)[^>;]{0,40}\w*mj\b/i;
const GLYPHS = /[\u0080-\u00ff†‡‰„ƒˆ‹›Œœ]|[a-z][A-Z]|[A-Za-z]\||[A-Za-z]&[A-Za-z]/;
const mayBeBijoy = (text, html) => FONT.test(html) || (/[A-Za-z]/.test(text) && GLYPHS.test(text));
const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;

export function readBijoy(word) {
  document.addEventListener(
    "paste",
    async (event) => {
      const place = placeOf(event.target);
      if (!place || event.isOurs || !event.clipboardData) return;
      const [text, html] = ["text/plain", "text/html"].map((kind) => event.clipboardData.getData(kind));
      if (!mayBeBijoy(text, html)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const read = await ask(word.pasted, { text, html });
      if (!read?.is_bijoy) return paste(place, text, html);
      const written = read.html ? plain(read.html).trim() : read.text;
      paste(place, written, read.html);
      offerToPutBack(place, { text, html, written });
    },
    true,
  );

  function offerToPutBack(place, { text, html, written }) {
    const box = Object.assign(document.createElement("p"), { className: "was-bijoy", textContent: `${word.wasBijoy} ` });
    const back = Object.assign(document.createElement("button"), { type: "button", className: "button button-small", textContent: word.asItWas });
    box.setAttribute("role", "status");
    box.append(back);
    frameOf(place).after(box);
    const gone = () => box.remove();
    place.addEventListener("keydown", gone, { once: true });
    back.onclick = async () => {
      gone();
      place.focus();
      if (isRich(place)) {
        press(place, "z", 90, { ctrlKey: true });
        paste(place, text, html);
      } else {
        const at = textOf(place).indexOf(written);
        if (at >= 0) await replace(place, at, at + written.length, text);
      }
    };
  }
}
