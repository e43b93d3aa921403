// <khobor-poll data-src>: the form or the result of a poll in the page, and voting without leaving it.
class Poll extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => this.vote(event));
    this.addEventListener("click", (event) => this.look(event));
  }

  async look(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { pathname } = new URL(link.href);
    if (pathname === this.dataset.src) {
      event.preventDefault();
      await this.show(this.dataset.src.replace(/polls\/(\d+)\/$/, "fragments/poll/$1/"));
    } else if (pathname === `${this.dataset.src}vote/`) {
      event.preventDefault();
      await this.show(`${pathname}?part=form`);
    }
  }

  async vote(event) {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target));
    await this.show(`${event.target.action}?part=form`, { method: "POST", body });
  }

  // What the page was made with stays where there is no answer: its links lead to the same.
  async show(address, how) {
    const answer = await fetch(address, how).catch(() => null);
    if (!answer || answer.status >= 500 || answer.status === 404) return;
    const part = document.createElement("template");
    part.innerHTML = await answer.text();
    this.replaceChildren(part.content);
  }
}

customElements.define("khobor-poll", Poll);
