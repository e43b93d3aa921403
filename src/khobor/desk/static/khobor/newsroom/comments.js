// The queue of comments by keyboard: decide without waiting for a new page.
const queue = document.querySelector(".comment-queue");
const said = queue.querySelector(".comment-said");
const rows = () => [...queue.querySelectorAll(".comment-row")];
const MOVES = { j: 1, k: -1 };

function current() {
  return document.activeElement?.closest(".comment-row");
}

function move(step) {
  const all = rows();
  const at = all.indexOf(current());
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function remove(done) {
  const all = rows();
  const next = all.slice(all.indexOf(done.at(-1)) + 1).find((row) => !done.includes(row));
  done.forEach((row) => row.remove());
  const left = rows();
  (next ?? left.at(-1))?.focus();
  if (!left.length) {
    queue.querySelector("#many")?.remove();
    said.textContent += ` ${queue.dataset.empty}`;
    said.tabIndex = -1;
    said.focus();
  }
}

async function decide(form, verb) {
  const body = new URLSearchParams(new FormData(form));
  body.set("verb", verb);
  const done = body.getAll("ids").map((id) => document.getElementById(`comment-${id}`));
  if (!done.length) return;
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" },
    body,
  }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    said.textContent = queue.dataset.failed;
    return;
  }
  said.textContent = (await answer.json()).said;
  remove(done);
}

queue.addEventListener("submit", (event) => {
  const { submitter, target } = event;
  if (submitter?.name !== "verb") return;
  event.preventDefault();
  decide(target, submitter.value);
});

queue.querySelector("[data-does=all]")?.addEventListener("change", (event) => {
  for (const tick of queue.querySelectorAll("[name=ids][form]")) tick.checked = event.target.checked;
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), select, textarea")) return;
  const key = event.key.toLowerCase();
  if (key in MOVES) {
    event.preventDefault();
    move(MOVES[key]);
    return;
  }
  const row = current();
  if (!row) return;
  if (key === "x") row.querySelector("[name=ids][form]").click();
  else row.querySelector(`[data-key="${key}"]`)?.click();
});

rows()[0]?.focus({ preventScroll: true });
