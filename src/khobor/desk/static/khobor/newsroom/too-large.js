// A text that the server would refuse for its size stays in the form, and the editor hears why.
import { calm, warn } from "./warning.js";

const { mostBytes, tooLarge } = document.querySelector("script[data-most-bytes]").dataset;
const FIELD_FRAME = 200; // what surrounds each field on its way

function bytesOf(form) {
  const texts = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  return new Blob(texts.flat()).size + texts.length * FIELD_FRAME;
}

document.addEventListener(
  "submit",
  (event) => {
    if (!event.target.matches("form[data-edit-form]")) return;
    calm();
    if (bytesOf(event.target) <= Number(mostBytes)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    warn(tooLarge);
  },
  true,
);
