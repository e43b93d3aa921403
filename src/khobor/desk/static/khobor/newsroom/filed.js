// Says beside the headline, while a story is written, that a like one was filed already. Bars nothing.
const word = document.querySelector("script[data-filed]").dataset;
const PAUSE_MS = 2000;
const SHORTEST = 12; // letters of a headline
const form = document.querySelector("form[data-edit-form]");
const headline = form?.querySelector("[name=title]");
const isStory = headline && form.querySelector("[name=kicker]") && form.querySelector("[name=body-count]");
let last = "";
let timer = 0;

const valueOf = (name) => form.querySelector(`[name="${name}"]`)?.value ?? "";

function textOf(input) {
  try {
    return JSON.parse(input.value).blocks.map(({ text }) => text).join("\n");
  } catch {
    return ""; // empty, or no rich text
  }
}

function written() {
  const fields = form.querySelectorAll("[name^=body-][name*=-value]");
  const text = [...fields].filter(({ value }) => value.startsWith("{")).map(textOf).join("\n");
  const story = /\/pages\/(\d+)\/edit/.exec(location.pathname)?.[1] ?? "";
  return { headline: headline.value, summary: valueOf("summary"), text, story };
}

async function look() {
  const sent = new FormData();
  for (const [name, value] of Object.entries(written())) sent.append(name, value);
  const asked = JSON.stringify([...sent]);
  if (headline.value.trim().length < SHORTEST || asked === last) return;
  last = asked;
  const headers = { "X-CSRFToken": valueOf("csrfmiddlewaretoken") };
  const answer = await fetch(word.filed, { method: "POST", body: sent, headers }).catch(() => null);
  if (answer?.ok) say((await answer.json()).found);
}

function say(found) {
  form.querySelector(".filed")?.remove();
  if (!found.length) return;
  const box = Object.assign(document.createElement("div"), { className: "filed" });
  box.setAttribute("role", "status");
  const title = Object.assign(document.createElement("strong"), { textContent: word.title });
  const hint = Object.assign(document.createElement("p"), { textContent: word.hint });
  const list = document.createElement("ul");
  for (const { headline: text, address, said } of found) {
    const link = Object.assign(document.createElement("a"), { href: address, textContent: text });
    link.target = "_blank";
    const line = document.createElement("li");
    line.append(link, ` — ${said}`);
    list.append(line);
  }
  box.append(title, list, hint);
  headline.after(box);
}

if (isStory) {
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  look();
}
