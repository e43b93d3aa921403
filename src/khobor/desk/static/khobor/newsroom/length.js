// How long a headline or summary is while it is written, in letters as a reader counts them.
import { toBangla } from "../js/bangla.js";
import { lengthOf } from "../js/letters.js";

function watch(panel) {
  const field = panel.querySelector("textarea, input[type=text]");
  if (!field) return;
  const best = Number(panel.dataset.bestLength);
  const said = Object.assign(document.createElement("output"), { className: "length" });
  said.htmlFor = field.id;
  field.after(said);
  const count = () => {
    const length = lengthOf(field.value.trim());
    said.textContent = `${toBangla(length)} / ${toBangla(best)} অক্ষর`;
    said.toggleAttribute("data-too-long", length > best);
    if (length > best) said.textContent += ` — ${toBangla(length - best)} অক্ষর বেশি`;
  };
  field.addEventListener("input", count);
  count();
}

document.querySelectorAll("[data-best-length]").forEach(watch);
