// <khobor-labels>: topics, places and bylines chosen by typing. Desk: desk/widgets.py.
import { toBangla } from "../js/bangla.js";
const WAIT_MS = 150;
let elements = 0;

class Labels extends HTMLElement {
  connectedCallback() {
    if (this.input) return; // moved on the page, not new
    this.chosen = this.querySelector(".labels-chosen");
    this.input = this.querySelector("[role=combobox]");
    this.found = this.querySelector("[role=listbox]");
    this.status = this.querySelector("[role=status]");
    this.stem = `labels-${(elements += 1)}`;
    this.active = -1;
    this.input.addEventListener("input", (event) => this.typed(event));
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.found.addEventListener("pointerdown", (event) => event.preventDefault());
    this.found.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
    this.chosen.addEventListener("click", (event) => {
      if (event.target.closest("button")) this.drop(event.target.closest("li"));
    });
  }

  get options() {
    return [...this.found.querySelectorAll("[role=option]")];
  }

  typed(event) {
    event.stopPropagation(); // what is typed here is not yet part of the story
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(this.input.value.trim()), WAIT_MS);
  }

  async search(text) {
    this.asking?.abort();
    if (!text) return this.close();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const address = `${this.dataset.url}?q=${encodeURIComponent(text)}`;
      const answer = await this.ask(address, { signal });
      this.show(answer, text);
    } catch (error) {
      if (error.name !== "AbortError") this.say(this.dataset.failed, true);
    }
    return undefined;
  }

  async ask(address, options) {
    const answer = await fetch(address, {
      ...options,
      headers: { "X-Requested-With": "XMLHttpRequest", ...options.headers },
    });
    const told = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(), { told: told.error });
    return told;
  }

  show({ found, may_create: mayCreate }, text) {
    const taken = this.ids();
    const options = found.filter((label) => !taken.has(String(label.id))).map((label) => this.option(label));
    if (mayCreate && !found.some((label) => label.name === text)) options.push(this.newOption(text));
    this.found.replaceChildren(...options);
    this.found.hidden = options.length === 0;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.point(options.length ? 0 : -1);
    if (options.length) this.say(this.dataset.found.replace("{count}", toBangla(options.length)));
    else this.say(this.dataset.none, true);
  }

  option({ id, name, detail }) {
    const option = this.bare(name);
    option.dataset.id = id;
    option.dataset.label = name;
    if (detail) option.append(Object.assign(document.createElement("small"), { textContent: detail }));
    return option;
  }

  newOption(text) {
    const option = this.bare(this.dataset.new.replace("{name}", text));
    option.dataset.create = text;
    return option;
  }

  bare(text) {
    const option = Object.assign(document.createElement("li"), { textContent: text });
    option.setAttribute("role", "option");
    return option;
  }

  point(index) {
    this.active = index;
    this.options.forEach((option, n) => {
      option.id = `${this.stem}-${n}`;
      option.setAttribute("aria-selected", String(n === index));
      if (n === index) option.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.stem}-${index}`);
  }

  key(event) {
    const count = this.options.length;
    const open = !this.found.hidden;
    if (event.key === "Enter") {
      event.preventDefault(); // never send the whole story from here
      if (open) this.take(this.options[this.active]);
    } else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.point((this.active + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Backspace" && !this.input.value && this.chosen.lastElementChild) {
      this.drop(this.chosen.lastElementChild);
    }
  }

  async take(option) {
    if (!option) return;
    try {
      const { create, id, label } = option.dataset;
      this.add(create ? await this.make(create) : { id, name: label });
    } catch (error) {
      this.say(error.told || this.dataset.failed, true);
    }
  }

  make(name) {
    const { value } = this.closest("form").elements.namedItem("csrfmiddlewaretoken");
    return this.ask(this.dataset.url, {
      method: "POST",
      headers: { "X-CSRFToken": value },
      body: new URLSearchParams({ name }),
    });
  }

  add({ id, name }) {
    if (!("multiple" in this.dataset)) this.chosen.replaceChildren();
    if (!this.ids().has(String(id))) this.chosen.append(this.item(id, name));
    this.input.value = "";
    this.close();
    this.changed(this.dataset.added.replace("{name}", name));
  }

  item(id, name) {
    const item = document.createElement("li");
    const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: this.dataset.name });
    hidden.value = id;
    const text = Object.assign(document.createElement("span"), { textContent: name });
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
    button.setAttribute("aria-label", this.dataset.removing.replace("{name}", name));
    item.append(hidden, text, button);
    return item;
  }

  drop(item) {
    const name = item.querySelector("span").textContent;
    item.remove();
    this.input.focus();
    this.changed(this.dataset.removed.replace("{name}", name));
  }

  changed(message) {
    this.say(message);
    for (const kind of ["input", "change"]) this.chosen.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  ids() {
    return new Set([...this.chosen.querySelectorAll("input")].map((input) => input.value));
  }

  say(message, visible = false) {
    this.status.textContent = message;
    this.status.classList.toggle("w-sr-only", !visible);
  }

  close() {
    clearTimeout(this.timer);
    this.found.hidden = true;
    this.found.replaceChildren();
    this.input.setAttribute("aria-expanded", "false");
    this.point(-1);
  }
}

customElements.define("khobor-labels", Labels);
