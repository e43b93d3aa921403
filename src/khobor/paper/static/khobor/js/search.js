// Suggestions below a search box: people, places, topics, headlines. Without it the box still works.
const PAUSE_MS = 120;
const MOST_REMEMBERED = 50;

class Suggestions {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.known = new Map();
    this.chosen = -1;
    this.list = document.createElement("div");
    this.list.className = "suggestions";
    this.list.id = `suggestions-${document.querySelectorAll(".suggestions").length}`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", form.dataset.title);
    const line = this.input.parentElement;
    line.classList.add("suggesting");
    line.append(this.list);
    this.describe();
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) this.close();
    });
    if (this.input.value && document.activeElement === this.input) this.later();
  }

  describe() {
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.setAttribute("aria-expanded", "false");
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), PAUSE_MS);
  }

  async look() {
    const typed = this.input.value.trim();
    if (!typed) return this.close();
    const found = await this.ask(typed);
    if (this.input.value.trim() === typed) this.show(found);
  }

  async ask(typed) {
    if (this.known.has(typed)) return this.known.get(typed);
    try {
      const answer = await fetch(`${this.form.dataset.suggest}?q=${encodeURIComponent(typed)}`);
      if (!answer.ok) return [];
      const { suggestions } = await answer.json();
      if (this.known.size >= MOST_REMEMBERED) this.known.clear();
      this.known.set(typed, suggestions);
      return suggestions;
    } catch {
      return [];
    }
  }

  show(found) {
    this.list.replaceChildren(...found.map((one, place) => this.option(one, place)));
    this.chosen = -1;
    this.open(found.length > 0);
  }

  option({ kind, text, address }, place) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = text;
    link.id = `${this.list.id}-${place}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    if (kind !== "story") link.className = "label";
    return link;
  }

  key(event) {
    const count = this.list.children.length;
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.choose(((this.chosen + step + 1 + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && this.chosen >= 0) {
      event.preventDefault();
      this.list.children[this.chosen].click();
    }
  }

  choose(place) {
    this.open(true);
    this.chosen = place;
    [...this.list.children].forEach((option, n) => {
      option.setAttribute("aria-selected", String(n === place));
    });
    const option = this.list.children[place];
    this.input.setAttribute("aria-activedescendant", option ? option.id : "");
    option?.scrollIntoView({ block: "nearest" });
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.timer);
    this.open(false);
  }
}

document.querySelectorAll("form[data-suggest]").forEach((form) => new Suggestions(form));
