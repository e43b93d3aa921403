// <khobor-renewed>: a part of a page that is asked for again while somebody looks at it.
class Renewed extends HTMLElement {
  connectedCallback() {
    this.shown = this.querySelector("[data-renewed]");
    this.timer = setInterval(() => this.renew(), Number(this.dataset.everyS) * 1000);
    this.back = () => document.hidden || this.renew();
    document.addEventListener("visibilitychange", this.back);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.back);
  }

  async renew() {
    if (document.hidden) return;
    const answer = await fetch("?part").catch(() => null);
    if (answer?.redirected) location.reload(); // the login has run out
    const isWell = answer?.ok && !answer.redirected;
    this.querySelector("[role=status]").textContent = isWell ? "" : this.dataset.lost;
    if (isWell) this.show(await answer.text());
  }

  show(html) {
    const opened = [...this.shown.querySelectorAll("details[open]")].map(({ id }) => id);
    const focused = this.shown.contains(document.activeElement) && document.activeElement;
    const place = focused && [...this.shown.querySelectorAll("a, summary")].indexOf(focused);
    this.shown.innerHTML = html;
    for (const id of opened) this.shown.querySelector(`#${id}`)?.setAttribute("open", "");
    if (focused) this.shown.querySelectorAll("a, summary")[place]?.focus({ preventScroll: true });
  }
}

customElements.define("khobor-renewed", Renewed);
