// The form of a comment: letters counted, Avro, a draft that outlives the page, sending in place.
import { toBangla } from "./bangla.js";
import { lengthOf } from "./letters.js";
import { draftOf, keepDraft, nameHere, rememberName, rememberOwn } from "./kept-here.js";

const isBangla = document.documentElement.lang === "bn";

/** Make a form alive. `cancelled` is called when the reader puts it away. */
export function enliven(form, { cancelled } = {}) {
  const text = form.querySelector("[name=text]");
  if (!text) return;
  const name = form.querySelector("[name=name]");
  const draft = form.getAttribute("action") + (form.querySelector("[name=reply]")?.value ?? "");
  name.value ||= nameHere();
  text.value ||= draftOf(draft);
  const count = () => showCount(form, text);
  text.addEventListener("input", () => (count(), keepDraft(draft, text.value)));
  count();
  offerAvro(form, text);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, { name, text, draft });
  });
  const cancel = form.querySelector("[data-does=cancel]");
  if (cancelled) {
    cancel.hidden = false;
    cancel.addEventListener("click", cancelled);
    text.focus();
  }
}

function showCount(form, text) {
  const hint = form.querySelector("#comment-letters");
  const left = Number(form.dataset.most) - lengthOf(text.value);
  const words = left < 0 ? hint.dataset.over : hint.dataset.left;
  const number = String(Math.abs(left));
  hint.textContent = words.replace("#", isBangla ? toBangla(number) : number);
  hint.classList.toggle("over", left < 0);
}

function offerAvro(form, text) {
  const box = form.querySelector("[name=avro]");
  if (!isBangla) return;
  box.closest("[hidden]").hidden = false;
  box.addEventListener("change", async () => {
    const { typeInAvro } = await import("./typing.js");
    typeInAvro(text, () => box.checked);
    text.focus();
  });
}

async function send(form, { name, text, draft }) {
  const button = form.querySelector("button:not([type=button])");
  const words = button.textContent;
  button.disabled = true;
  button.textContent = button.dataset.sending;
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(form)),
  }).catch(() => null);
  const told = await answer?.json().catch(() => null);
  button.disabled = false;
  button.textContent = words;
  if (answer?.ok && told) return sent(form, told, { name: name.value, draft });
  if (told?.error === "form_old") await renewToken(form);
  return refused(form, told?.said ?? button.dataset.offline);
}

function sent(form, told, { name, draft }) {
  keepDraft(draft, "");
  rememberName(name);
  const story = form.getAttribute("action").match(/(\d+)\/send/)[1];
  rememberOwn({ story, id: told.id, address: told.own });
  const thanks = document.createElement("p");
  thanks.className = "sent";
  thanks.tabIndex = -1;
  thanks.setAttribute("role", "status");
  const link = document.createElement("a");
  link.href = told.own;
  link.textContent = told.said;
  thanks.append(link);
  form.replaceWith(thanks);
  thanks.focus();
}

function refused(form, said) {
  const place = form.querySelector(".said-back");
  place.textContent = said;
  place.scrollIntoView({ block: "nearest" });
}

/** An old form gets a new token and keeps what was typed. */
async function renewToken(form) {
  const answer = await fetch(form.action.replace(/send\/$/, "write/?part=form")).catch(() => null);
  if (!answer?.ok) return;
  const part = document.createElement("template");
  part.innerHTML = await answer.text();
  form.querySelector("[name=token]").value = part.content.querySelector("[name=token]").value;
}

document.querySelectorAll(".talk > .comment-form").forEach((form) => enliven(form));
