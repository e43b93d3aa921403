// <khobor-fresh src>: a part that stands in the page as a starting point and is renewed once.
const FEW = 4; // fewer would leave a hole in a small newspaper

function addressOf(story) {
  return story.querySelector(".headline a").getAttribute("href");
}

class Fresh extends HTMLElement {
  async connectedCallback() {
    const answer = await fetch(this.getAttribute("src")).catch(() => null);
    if (!answer?.ok) return; // the start stays: it was true when the page was made
    const shown = this.querySelectorAll(".teaser").length;
    const renewed = document.createElement("template");
    renewed.innerHTML = await answer.text();
    const stories = [...renewed.content.querySelectorAll(".teaser")];
    const notThis = stories.filter((story) => addressOf(story) !== location.pathname);
    const unseen = notThis.filter((story) => !this.isShownElsewhere(story));
    const others = unseen.length >= FEW ? unseen : notThis;
    for (const story of stories) {
      if (others.indexOf(story) < 0 || others.indexOf(story) >= shown) story.remove();
    }
    if (others.length || !stories.length) this.replaceBy(renewed.content);
    this.dispatchEvent(new CustomEvent("khobor-renewed", { bubbles: true }));
  }

  replaceBy(content) {
    const chosen = this.querySelector("input:checked")?.id; // of a list that has several
    this.replaceChildren(content);
    if (chosen) this.querySelector(`#${chosen}`)?.click();
  }

  isShownElsewhere(story) {
    const links = document.querySelectorAll(`.teaser .headline a[href="${addressOf(story)}"]`);
    return [...links].some((link) => !this.contains(link));
  }
}

customElements.define("khobor-fresh", Fresh);
