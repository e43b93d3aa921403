// The card is drawn anew while it is being chosen; the downloads follow the form.
const PAUSE_MS = 350;
const cards = document.querySelector("[data-cards]");
const form = cards.querySelector("form");
const preview = cards.querySelector(".cards-preview img");
const said = cards.querySelector("[role=status]");
let waiting;

function query(more = {}) {
  const chosen = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(more)) chosen.set(name, value);
  return `${cards.dataset.cards}?${chosen}`;
}

async function show() {
  for (const link of cards.querySelectorAll("a[data-size]")) {
    link.href = query({ size: link.dataset.size, download: 1 });
  }
  for (const name of ["number", "speaker", "role"]) {
    const designs = name === "number" ? ["number"] : ["opinion", "quotation"];
    cards.querySelector(`[data-for=${name}]`).hidden = !designs.includes(form.design.value);
  }
  const asked = query();
  const answer = await fetch(asked).catch(() => null);
  if (asked !== query()) return; // something else has been chosen meanwhile
  said.textContent = await refusal(answer);
  if (!answer?.ok) return;
  URL.revokeObjectURL(preview.src);
  preview.src = URL.createObjectURL(await answer.blob());
}

async function refusal(answer) {
  if (answer?.ok) return "";
  return answer?.status === 400 ? answer.text() : cards.dataset.busy;
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(show, PAUSE_MS);
}

for (const button of cards.querySelectorAll("[data-line]")) {
  button.addEventListener("click", () => {
    form.line.value = button.dataset.line;
    form.design.value = button.dataset.design;
    if (button.dataset.speaker) {
      form.speaker.value = button.dataset.speaker;
      form.elements.role.value = button.dataset.role;
    }
    soon();
  });
}
for (const part of cards.querySelectorAll(".cards-suggestions")) part.hidden = false;
form.querySelector(":scope > button").hidden = true;
form.addEventListener("input", soon);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
show();
