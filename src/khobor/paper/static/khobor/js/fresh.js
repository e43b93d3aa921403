// <khobor-fresh src>: a part that stands in the page as a starting point and is renewed once.
class Fresh extends HTMLElement {
  async connectedCallback() {
    const answer = await fetch(this.getAttribute("src")).catch(() => null);
    if (!answer?.ok) return; // the start stays: it was true when the page was made
    const shown = this.querySelectorAll(".teaser").length;
    const renewed = document.createElement("template");
    renewed.innerHTML = await answer.text();
    const stories = [...renewed.content.querySelectorAll(".teaser")];
    const others = stories.filter((story) => !this.isShownElsewhere(story));
    for (const story of stories) {
      if (others.indexOf(story) < 0 || others.indexOf(story) >= shown) story.remove();
    }
    if (others.length) this.replaceChildren(renewed.content);
    this.dispatchEvent(new CustomEvent("khobor-renewed", { bubbles: true }));
  }

  isShownElsewhere(story) {
    const address = story.querySelector(".headline a").getAttribute("href");
    if (address === location.pathname) return true;
    const links = document.querySelectorAll(`.teaser .headline a[href="${CSS.escape(address)}"]`);
    return [...links].some((link) => !this.contains(link));
  }
}

customElements.define("khobor-fresh", Fresh);
