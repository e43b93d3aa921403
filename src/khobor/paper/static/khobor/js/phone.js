// The page on a phone: kept for reading offline; new stories are told of, never loaded unasked.
import { toBangla } from "./bangla.js";

const SOON_MS = 60_000;
const worker = navigator.serviceWorker;

async function keep() {
  const isKept = Boolean(worker.controller); // then it passed through the worker
  await worker.register("/sw.js");
  if (isKept) return;
  const { active } = await worker.ready;
  const drawnWith = document.querySelectorAll("link[rel=stylesheet], .lead-picture img");
  const uses = [...drawnWith].map((element) => element.href || element.currentSrc);
  active.postMessage({ opened: location.pathname, uses: uses.filter(Boolean) });
}

function reloadIfGone({ data }) {
  if (data.gone === location.pathname) location.reload(); // it was withdrawn: the paper says so
}

class News extends HTMLElement {
  connectedCallback() {
    this.lookedAt = Date.now();
    this.querySelector("button").addEventListener("click", () => location.reload());
    document.addEventListener("visibilitychange", () => this.look());
  }

  async look() {
    if (document.hidden || Date.now() - this.lookedAt < SOON_MS) return;
    this.lookedAt = Date.now();
    const answer = await fetch(this.dataset.src).catch(() => null);
    if (answer?.ok) this.tell(await answer.json());
  }

  tell({ stories }) {
    const known = this.dataset.known.split(" ").map(Number);
    const place = stories.findIndex((id) => known.includes(id));
    const count = place < 0 ? stories.length : place;
    const digits = document.documentElement.lang === "bn" ? toBangla(count) : count;
    this.querySelector("button").textContent = this.dataset.words.replace("#", digits);
    this.hidden = count === 0;
  }
}

customElements.define("khobor-news", News);
if (worker) {
  worker.addEventListener("message", reloadIfGone);
  keep().catch(() => {}); // a browser that keeps nothing reads as before
}
