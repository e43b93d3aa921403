"""Generated Bangla: headlines, summaries and paragraphs that read like a newspaper's."""

from random import Random
from unicodedata import normalize

PLACES = "ঢাকায় চট্টগ্রামে রাজশাহীতে খুলনায় সিলেটে বরিশালে রংপুরে ময়মনসিংহে কুমিল্লায় বগুড়ায় যশোরে দিনাজপুরে"
SUBJECTS = (
    "নতুন সেতুর কাজ",
    "গ্রামের পাঠাগার",
    "নদীর ভাঙন",
    "আমন ধানের ফলন",
    "শহরের যানজট",
    "মেট্রোরেলের নতুন স্টেশন",
    "উপকূলের বেড়িবাঁধ",
    "ছাত্রীদের বিজ্ঞান মেলা",
    "সবজির পাইকারি বাজার",
    "পোশাকশিল্পের রপ্তানি",
    "বিদ্যুতের সরবরাহ",
    "জেলা স্টেডিয়ামের সংস্কার",
    "হাসপাতালের জরুরি বিভাগ",
    "চা-শ্রমিকদের মজুরি",
    "ইলিশের মৌসুম",
    "তরুণ উদ্যোক্তাদের মেলা",
)
NEWS = (
    "নিয়ে আশার কথা জানালেন স্থানীয়রা",
    "নিয়ে বৈঠকে বসছে জেলা প্রশাসন",
    "ঘিরে নতুন পরিকল্পনা",
    "নিয়ে যা বলছেন বিশেষজ্ঞরা",
    "দেখতে মানুষের ভিড়",
    "নিয়ে প্রতিবেদন প্রকাশ",
    "নিয়ে তিন দফা সুপারিশ",
    "এবার আগের বছরের চেয়ে ভালো",
)
SENTENCES = (
    "{place} {subject} {news}।",
    "স্থানীয় বাসিন্দারা বলছেন, {subject} নিয়ে তাঁদের অপেক্ষা দীর্ঘদিনের।",
    "জেলা প্রশাসনের এক কর্মকর্তা জানান, {subject} নিয়ে কাজ এগিয়ে চলছে এবং আগামী মাসেই সুফল মিলবে।",
    "গত বছরের একই সময়ের তুলনায় এবার পরিস্থিতি অনেকটাই ভালো বলে মনে করছেন সংশ্লিষ্ট ব্যক্তিরা।",
    "তবে {subject} নিয়ে কিছু প্রশ্ন রয়ে গেছে, যার উত্তর এখনো পাওয়া যায়নি।",
    "বিশেষজ্ঞদের মতে, দীর্ঘমেয়াদি পরিকল্পনা ছাড়া এমন উদ্যোগ টেকসই হয় না।",
    "এ বিষয়ে {place} গতকাল এক মতবিনিময় সভা হয়, সেখানে শিক্ষক, কৃষক ও ব্যবসায়ীরা কথা বলেন।",
    "সভায় বক্তারা বলেন, সবাইকে সঙ্গে নিয়ে এগোতে পারলে লক্ষ্য পূরণ করা কঠিন হবে না।",
)
SECTIONS = (
    ("bangladesh", "বাংলাদেশ", ("crime", "অপরাধ")),
    ("politics", "রাজনীতি", None),
    ("world", "বিশ্ব", ("south-asia", "দক্ষিণ এশিয়া")),
    ("economy", "অর্থনীতি", ("market", "বাজার")),
    ("sports", "খেলা", ("cricket", "ক্রিকেট")),
    ("entertainment", "বিনোদন", None),
    ("technology", "প্রযুক্তি", None),
    ("education", "শিক্ষা", None),
    ("health", "স্বাস্থ্য", None),
    ("life", "জীবনযাপন", None),
    ("opinion", "মতামত", None),
    ("literature", "সাহিত্য", None),
)
TOPIC_WORDS = "নদী ধান সেতু ইলিশ পাট চা শিক্ষা বাজার বৃষ্টি বন্যা রেল সড়ক বিদ্যুৎ গ্যাস কৃষি বন পাহাড় হাওর উপকূল নগর"
TOPIC_ENDS = "উন্নয়ন গবেষণা সংকট নীতি উৎসব মেলা সংস্কার নিরাপত্তা পরিকল্পনা আন্দোলন"
FIRST_NAMES = "মিতালী আরিফ রেহানা শফিক নাসরিন তানভীর ফারহানা জাহিদ সুমনা রাশেদ"
LAST_NAMES = "রহমান আক্তার চৌধুরী হোসেন সরকার"


def words(row: str) -> list[str]:
    """The words of a table above, as Unicode wants them."""
    return normalize("NFC", row).split()


class Writer:
    """Writes texts; the same seed writes the same texts."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.places = words(PLACES)

    def headline(self) -> str:
        """Six to ten words."""
        choose = self.random.choice
        return normalize("NFC", f"{choose(self.places)} {choose(SUBJECTS)} {choose(NEWS)}")

    def paragraph(self, *, sentences: int = 4) -> str:
        """About forty words."""
        choose = self.random.choice
        written = [
            choose(SENTENCES).format(
                place=choose(self.places), subject=choose(SUBJECTS), news=choose(NEWS)
            )
            for _ in range(sentences)
        ]
        return normalize("NFC", " ".join(written))


def topic_names() -> list[str]:
    """200 names of topics."""
    return [f"{word} {end}" for word in words(TOPIC_WORDS) for end in words(TOPIC_ENDS)]


def person_names() -> list[str]:
    """50 names of reporters."""
    return [f"{first} {last}" for first in words(FIRST_NAMES) for last in words(LAST_NAMES)]
