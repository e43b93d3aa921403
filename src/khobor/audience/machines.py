"""Machines that read the news: they are not readers."""

import re

# Every engine that calls itself something; programs; browsers that nobody looks at; and phones'
# and social sites' fetchers of previews.
MACHINES = re.compile(
    r"(?<!cu)bot(?:\b|[_-])|crawl|spider|slurp|preview|headless|phantom|lighthouse|pingdom|uptime|monitor"
    r"|curl|wget|python|java/|okhttp|axios|node-fetch|go-http|libwww|httpclient|scrapy|aiohttp"
    r"|facebookexternalhit|facebookcatalog|whatsapp/|telegrambot|embedly|archive\.org|feedfetcher"
    r"|google-(?:read|inspection|extended)|mediapartners|gptbot|claude-web|chatgpt-user|perplexity"
)
SHORTEST = 20  # no browser is called less


def is_machine(user_agent: str) -> bool:
    """Whether a request says that no person sent it.

    >>> is_machine("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")
    True
    >>> is_machine("Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0")
    False
    """
    return len(user_agent) < SHORTEST or MACHINES.search(user_agent.lower()) is not None
