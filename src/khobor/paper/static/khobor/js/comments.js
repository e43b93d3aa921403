// <khobor-comments data-src>: a story's comments, the form on demand, reactions, one's own.
import { toBangla, toLatin } from "./bangla.js";
import { hasReacted, ownComments, rememberReaction } from "./kept-here.js";

const isBangla = document.documentElement.lang === "bn";
const shown = (number) => (isBangla ? toBangla(number) : String(number));

class Comments extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.clicked(event));
    if ("whole" in this.dataset) this.ready();
    else this.show("");
  }

  async ask(order) {
    const answer = await fetch(this.dataset.src + order).catch(() => null);
    if (!answer?.ok) return null; // the link to the page of comments stays
    const part = document.createElement("template");
    part.innerHTML = await answer.text();
    return part.content;
  }

  async show(order) {
    const part = await this.ask(order);
    if (!part) return;
    this.replaceChildren(part);
    this.ready();
  }

  async more(link) {
    const part = await this.ask(link.dataset.order);
    if (!part) return;
    const first = part.querySelector(".thread-list > li");
    this.querySelector(".thread-list").append(...part.querySelectorAll(".thread-list > li"));
    const next = part.querySelector(".thread-older");
    if (next) link.parentElement.replaceWith(next);
    else link.parentElement.remove();
    this.ready();
    first?.querySelector("a")?.focus();
  }

  /** What works with a script only appears, and times are told as on the rest of the page. */
  ready() {
    for (const button of this.querySelectorAll("button[data-reaction]")) {
      button.hidden = false;
      button.disabled = hasReacted(button.dataset.of);
    }
    this.showOwn();
    this.dispatchEvent(new CustomEvent("khobor-renewed", { bubbles: true }));
  }

  showOwn() {
    const thread = this.querySelector(".thread");
    const own = ownComments().filter(({ story }) => story === thread?.dataset.story);
    if (!own.length || this.querySelector(".own-here")) return;
    const list = document.createElement("p");
    list.className = "own-here";
    list.append(`${this.dataset.own}: `);
    own.slice(0, 5).forEach(({ address }, place) => {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = shown(place + 1);
      list.append(link, " ");
    });
    thread.querySelector(".thread-head").after(list);
  }

  clicked(event) {
    const reaction = event.target.closest("button[data-reaction]");
    if (reaction) return this.react(reaction);
    const link = event.target.closest("a[data-does]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
    event.preventDefault();
    if (link.dataset.does === "write") return this.write(link);
    return link.dataset.does === "older" ? this.more(link) : this.show(link.dataset.order);
  }

  async react(button) {
    const { of, reaction } = button.dataset;
    for (const other of this.querySelectorAll(`button[data-of="${of}"]`)) other.disabled = true;
    const base = this.querySelector(`#comment-${of} a[href*="/one/${of}/"]`).getAttribute("href");
    const answer = await fetch(`${base}react/`, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ reaction }),
    }).catch(() => null);
    if (!answer?.ok) return;
    rememberReaction(of);
    if (!(await answer.json()).counted) return;
    const count = button.querySelector("span");
    count.textContent = shown(Number(toLatin(count.textContent) || 0) + 1);
  }

  async write(link) {
    const open = this.querySelector(".comment-form");
    if (open && !open.querySelector("textarea").value) open.remove();
    else if (open) return open.querySelector("textarea").focus();
    const address = new URL(link.href);
    address.searchParams.set("part", "form");
    const [answer, form] = await Promise.all([
      fetch(address).catch(() => null),
      import("./comment-form.js").catch(() => null),
    ]);
    if (!answer?.ok || !form) return location.assign(link.href);
    const part = document.createElement("template");
    part.innerHTML = await answer.text();
    const made = part.content.querySelector("form");
    link.parentElement.after(made);
    return form.enliven(made, { cancelled: () => (made.remove(), link.focus()) });
  }
}

customElements.define("khobor-comments", Comments);
