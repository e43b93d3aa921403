"""Headlines that newsrooms write and importers bring, and that break careless writers of XML."""

HEADLINES = [
    "জয়",
    "নদীর ধারে নতুন পাঠাগার, " * 12,
    "BRTC-র 50টি বাস আসছে 2026 সালে",
    "চাল & ডাল: দাম < ৫০ টাকা, > ৪০ টাকা",
    "“কাল আসব” বললেন 'তিনি' — \"নিশ্চয়\"",
    "বৃষ্টি 🌧️ আর রোদ 👨‍👩‍👧‍👦 একসঙ্গে",
    "শেষ ]]> হলো <script>alert(1)</script> &amp; পরে </title>",
    "মূল্য\x0b\x08 বাড়ল \ufffe আবার",
    "উল্টো \u202eলেখা\u202c আর \u2066একা\u2069 পড়ে",
    "র\u200d্যাব ও উদ্\u200cযাপন \u200bআজ \ufeff",
    "সারি\u2028ভাঙা\u2029খবর",
]
